def make():
    functions = []
    for i in range(3):
        def f(i=i):
            return i
        functions += [f]
    return functions
for f in make():
    print(f())
