def f():
    x = 1 if False else x
f()
