def f(a, b, /, c):
    return [a, b, c]
print(f(1, 2, 3), f(1, 2, c=3))
def g(a, b=2, /):
    return [a, b]
print(g(1), g(1, 5))
