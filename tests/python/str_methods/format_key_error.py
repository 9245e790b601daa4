'{name}'.format(x=1)
