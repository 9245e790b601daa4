x = 'global'
def f():
    return x
print(f())
x = 'changed'
print(f())
