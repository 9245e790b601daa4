def f():
    return []
x = f()[0] + 1
