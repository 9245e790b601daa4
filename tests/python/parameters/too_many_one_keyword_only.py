def f(*, c=2):
    pass
f(1, c=4)
