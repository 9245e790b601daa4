str(1, foo=2)
