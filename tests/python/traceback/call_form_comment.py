def f():
    return 1 / 0
x = f()  # comment
