def f():
    global g
    def g():
        return 'g'
f()
print(g())
