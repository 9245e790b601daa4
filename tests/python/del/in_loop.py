def f():
    for i in range(3):
        x = i
        print(x)
        del x
f()
