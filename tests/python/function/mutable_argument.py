def f(a):
    a[0] = 'changed'
    a = ['new']
    return a
b = [1]
print(f(b), b)
