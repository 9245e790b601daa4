a = [1]
b = a
a += [2]
a += (3,)
a += 'ab'
a += range(2)
print(a, b, a is b)
