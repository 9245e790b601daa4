a = 'ab'
b = 'cd'
print(a + b, a + '' + b, '' + '', a + b == 'abcd')
