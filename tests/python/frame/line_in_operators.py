import sys
class A:
    def __add__(self, o): return sys._getframe(1).f_lineno
    __iadd__ = __mul__ = __lt__ = __eq__ = __getitem__ = __add__
    def __iter__(self):
        print(sys._getframe(1).f_lineno)
        return iter([1])
def f():
    a = A()
    x = a + 1
    y = (x, a * 2,
         a < 3,
         a == 4)
    z = a[1]
    for i in a:
        pass
    if a < 1:
        w = a + 3
    b = a
    b += 1
    return x, y, z, w, b
print(f())
