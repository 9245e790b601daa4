def twice(f):
    def w(*a): return f(*a) * 2
    return w
def tag(name):
    print('tag', name)
    return lambda f: lambda *a: (name, f(*a))
@tag('outer')
@twice
def f(x): return x + 1
print(f(1))
