bool(x=1)
