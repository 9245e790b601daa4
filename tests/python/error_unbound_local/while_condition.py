def f():
    while n < 5:
        n = 1
f()
