for i in range(3, 'x'):
    pass
