def f(a, b=[], c={}):
    b.append(a); c[a] = b
    return b, c
print(f(1), f(2))
i = 5
def g(x=i): return x
i = 6
print(g())
