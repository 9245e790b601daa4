def a(i, j):
    return 1 / ((i + j) * (i + j + 1) // 2 + i + 1)
def times(v, transposed):
    out = []
    for i in range(len(v)):
        s = 0.0
        for j in range(len(v)):
            s += (a(j, i) if transposed else a(i, j)) * v[j]
        out += [s]
    return out
u = [1.0] * 10
for _ in range(6):
    v = times(times(u, False), True)
    u = times(times(v, False), True)
top = bottom = 0.0
for i in range(10):
    top += u[i] * v[i]
    bottom += v[i] * v[i]
print((top / bottom) ** 0.5)
