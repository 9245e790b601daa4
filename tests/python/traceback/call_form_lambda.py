f = lambda x: 1 / x
y = f(0)
