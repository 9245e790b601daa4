def make(n):
    def g():
        nonlocal n
        while n:
            yield n
            n -= 1
    return g
print(list(make(3)()))
