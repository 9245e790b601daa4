if 0:
    print('never')
elif 1:
    print('always')
if None:
    print('never')
if 'text':
    print('text')
if ():
    print('never')
else:
    print('empty')
