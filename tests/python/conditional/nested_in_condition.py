x, y = 1, 0
print('A' if (x if y else not x) else 'B', 'A' if x and (1 if y else 0) else 'B')
if (x if not y else y):
    print('taken')
