print('ab' * 3, 3 * 'ab', 'ab' * 0, 'ab' * -1, '' * 5, 'x' * True, 'x' * False)
print('-' * 40)
