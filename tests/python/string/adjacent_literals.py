print('a' 'b' "c", 'x' r'\n' 'y')
long = ('one '
        'two '
        'three')
print(long)
