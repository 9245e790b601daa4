def f():
    global never
    return never
f()
