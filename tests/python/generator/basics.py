def g():
    yield 1
    yield 2
    return 3
it = g()
print(next(it), next(it), next(it, 'end'), list(g()), [*g()], type(it).__name__)
