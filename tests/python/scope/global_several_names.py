def f():
    global a, b, c
    a, b, c = 1, 2, 3
f()
print(a + b + c)
