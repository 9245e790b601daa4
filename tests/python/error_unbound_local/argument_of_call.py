def f():
    print(1, 2, missing)
    missing = 1
f()
