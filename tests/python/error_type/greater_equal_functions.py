def f():
    pass
print(f >= f)
