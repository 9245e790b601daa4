a = [1]
b = a + [2] + []
print(a, b, a + a, [] + [])
b[0] = 9
print(a, b)
