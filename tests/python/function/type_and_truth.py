def f():
    pass
print(type(f), bool(f), f == f, type(print), type(len), type(f) is type(print))
