def f():
    out = []
    for i in range(3):
        def g():
            return i * 10
        out += [g()]
    return out, i
print(f())
