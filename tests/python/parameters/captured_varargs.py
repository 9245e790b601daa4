def f(*args, k=1):
    def g():
        return args, k
    return g
print(f(1, 2)(), f(k=3)())
