def f():
    return 'a'
x = (f(
) + 1)
