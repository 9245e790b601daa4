print((lambda x: lambda y: lambda z: x + y + z)(1)(2)(3))
y = lambda a: a if a < 2 else a * y(a - 1)
print(y(10))
