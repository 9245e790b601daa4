def f():
    return 42
print(f(), f() + f())
