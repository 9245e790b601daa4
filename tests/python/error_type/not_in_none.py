'a' not in None
