def f(a, *, b, c=3):
    return [a, b, c]
print(f(1, b=2), f(1, b=2, c=5), f(a=0, c=1, b=2))
def g(*, x=1):
    return x
print(g(), g(x=2))
