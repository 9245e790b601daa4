def show(r):
    out = []
    for x in r:
        out += [x]
    print(out)
show(range(5))
show(range(2, 5))
show(range(0, 10, 3))
show(range(5, 0, -2))
show(range(0))
show(range(5, 2))
show(range(2, 5, -1))
show(range(-3, 3))
show(range(True, 3))
