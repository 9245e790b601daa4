x = 1
def f(a=x):
    return a
x = 2
print(f(), x)
def outer():
    y = 10
    def inner(b=y):
        return b
    y = 20
    return inner()
print(outer())
