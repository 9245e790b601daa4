x = 1
def f():
    global x
    del x
f()
x = 'new'
print(x)
