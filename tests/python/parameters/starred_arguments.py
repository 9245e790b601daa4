def f(a, b, c=3):
    return a, b, c
x = [1, 2]
print(f(*x), f(0, *x), f(*x, 9), f(*[1], *(2,)), f(*'ab', c='c'), f(*range(3)))
print(*x)
print(*x, sep='-')
print(*[])
