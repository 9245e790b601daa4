def f():
    return 1 / 0
b = f(); a = 1
