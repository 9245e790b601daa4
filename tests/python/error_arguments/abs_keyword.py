abs(x=1)
