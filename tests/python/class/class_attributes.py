class C:
    count = 0
    names = []
    def __init__(self, name):
        C.count += 1
        self.names.append(name)
a, b = C('a'), C('b')
print(C.count, a.count, a.names is b.names, b.names)
a.count = 99
print(C.count, a.count, b.count)
