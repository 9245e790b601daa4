def make():
    print('default evaluated')
    return []
def f(x, seen=make()):
    seen += [x]
    return seen
print(f(1))
print(f(2))
print(f(3, []))
print(f(4))
