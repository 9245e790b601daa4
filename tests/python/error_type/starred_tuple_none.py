x = None
t = (1, *x)
