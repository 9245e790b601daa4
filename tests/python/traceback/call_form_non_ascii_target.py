def f():
    return 1 / 0
é = f()
