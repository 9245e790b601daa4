def f(x=None):
    x = x or 'default'
    return x
print(f(), f(0), f('given'), f([]))
