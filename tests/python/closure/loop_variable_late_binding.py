def make():
    functions = []
    for i in range(3):
        def f():
            return i
        functions += [f]
    return functions
for f in make():
    print(f())
