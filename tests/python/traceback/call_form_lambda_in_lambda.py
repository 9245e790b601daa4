f = lambda x: (lambda y: x / y)
print(f(1)(2))
print(f(1)(0))
