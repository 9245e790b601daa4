for i in range(2): x = i; y = x * 2; print(x, y)
if 1: pass; print('after pass')
