def f():
    global g1
    g1 = 5
    del g1
    g1
f()
