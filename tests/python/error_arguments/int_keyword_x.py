int(x=1)
