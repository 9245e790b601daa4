x = 'global'
class C:
    x = 'class'
    def f(self):
        return x
    g = [x for _ in range(2)]
    h = lambda self: x
print(C().f(), C.g, C().h())
