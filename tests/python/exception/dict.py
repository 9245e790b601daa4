e = ValueError(1)
print(e.__dict__, vars(e))
e.x = 5
print(e.__dict__)
e.add_note('n')
print(vars(e))
i = ImportError('a', name='b', path='c')
print(vars(i), i.name)
i.more = 1
print(vars(i))
o = OSError(2, 'x', 'f')
print(vars(o), o.filename)
s = SyntaxError('a', ('f', 1, 2, 't'))
print(vars(s), s.filename)
try:
    unknown
except NameError as n:
    print(vars(n), n.name)
try:
    (1).foo
except AttributeError as n:
    print(vars(n), n.name, n.obj)
class E(AttributeError):
    def __init__(self, a, b):
        super().__init__(a, name=b)
        self.a = a
        self.b = b
e = E(1, 2)
print(vars(e), e.name, e.args)
s = StopIteration(3)
print(vars(s), s.value)
u = UnicodeDecodeError('utf-8', b'a', 0, 1, 'r')
print(vars(u), u.reason)
e.__dict__ = {'z': 1}
print(e.z, vars(e))
try:
    del e.__dict__
except TypeError as x:
    print(x)
