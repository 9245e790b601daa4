def f(x):
    assert x > 10, 'small'
f(5)
