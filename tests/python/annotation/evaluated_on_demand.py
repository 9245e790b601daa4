def f(a: missing): pass
f.__annotations__
