x = 5
if x > 10:
    print('big')
if x > 1:
    print('more than one')
print('end')
