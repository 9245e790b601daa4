def a(x):
    return b(x)
def b(x):
    y = c(x)
    return y
def c(x):
    return x[0]
print(a([7]))
print(a([]))
