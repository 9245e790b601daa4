s = 'hello'
print(s[0], s[4], s[-1], s[-5], s[True])
print('a' + s[1] + s[2 - 1])
