len(len)
