print()
print('')
print('a')
print()
