a, b = 1, 2
a, b = b, a
print(a, b)
a, b, c = 1, 2, 3
a, b, c = c, a, b
print(a, b, c)
s = [1, 2, 3]
s[0], s[2] = s[2], s[0]
print(s)
