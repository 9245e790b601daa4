print('x', end=[])
