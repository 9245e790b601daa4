def f():
    pass
def g():
    pass
print(f == f, f == g, f != g, f is f, f in [g, f])
