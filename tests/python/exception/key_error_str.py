e = KeyError('a')
print(str(e), repr(e), str(KeyError()), str(KeyError(1, 2)), str(OSError(2, 'No such')), str(Exception()), str(Exception('a', 'b')))
