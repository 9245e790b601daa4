def f(): return locals()
print(f())
def f(a, *b, c=1, **d):
    e = 5
    return locals()
print(f(1, 2, x=3))
