def walk(t):
    if t:
        l, v, r = t
        yield from walk(l)
        yield v
        yield from walk(r)
print(list(walk(((None, 1, None), 2, (None, 3, None)))))
