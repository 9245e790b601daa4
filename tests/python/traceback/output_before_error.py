print('a', end='')
print('b')
print('c', end='')
1 / 0
