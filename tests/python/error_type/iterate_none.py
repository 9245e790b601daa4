def f():
    pass
for x in f():
    print(x)
