a, = [1]
(b,) = (2,)
[c] = 'x'
print(a, b, c)
