print('this line is before the error')
x = = 1
