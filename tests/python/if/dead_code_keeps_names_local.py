x = 'global'
def f():
    if 0:
        y = 1
    return x
print(f())
