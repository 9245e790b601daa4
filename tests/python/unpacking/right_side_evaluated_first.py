a = 1
b = 2
def f():
    global a
    a = 100
    return 5
b, a = a, f()
print(a, b)
