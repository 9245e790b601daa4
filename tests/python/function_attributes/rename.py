def f(): pass
f.__name__ = 'renamed'
print(f.__name__, f.__qualname__)
f(1)
