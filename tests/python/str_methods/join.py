print(','.join(['a', 'b']), ''.join('xyz'), '-'.join([]), ', '.join({'k': 1}), 'ab'.join(('1', '2', '3')))
