def f(x): return x * 2
def g(): pass
print(f(4), g())
