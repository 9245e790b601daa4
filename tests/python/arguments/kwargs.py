def f(a, *args, k=1, **kw):
    return a, args, k, kw
print(f(1), f(1, 2, 3, x=4), f(1, k=2, y=5), f(*[1, 2], **{'k': 3, 'z': 9}), f(**{'a': 7}))
