f = lambda: 0
print(type(f), f is f, f == (lambda: 0), bool(f))
