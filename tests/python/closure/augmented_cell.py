def f():
    x = 1
    def g():
        return x
    x += 5
    x *= 2
    return g(), x
print(f())
