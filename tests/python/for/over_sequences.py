for x in [1, 2]:
    print(x)
for x in (3, 4):
    print(x)
for x in 'ab':
    print(x)
for x in range(2):
    print(x)
