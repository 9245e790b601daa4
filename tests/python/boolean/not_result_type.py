print((not 5) is False, (not 0) is True, type(not 'x'))
