for i in range(3):
    print(i)
else:
    print('else')
for i in range(3):
    if i == 1:
        break
else:
    print('never')
for i in []:
    pass
else:
    print('empty else')
