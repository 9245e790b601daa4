def g(n):
    yield from h(n)
def h(n):
    yield 1 // n
print(sum(g(0)))
