for c in 'héy':
    print(c)
for c in '':
    print('never')
for c in '😀é':
    print(repr(c), len(c))
