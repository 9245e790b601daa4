def attempt(f, *a, **k):
    try: print(f(*a, **k))
    except Exception as e: print(type(e).__name__, e)
class Meta(type):
    def __new__(cls, name, bases, namespace):
        namespace.pop('__classcell__', None)
        return super().__new__(cls, name, bases, namespace)
def f():
    class A(metaclass=Meta):
        def f(self): return __class__
attempt(f)
class Meta2(type):
    def __new__(cls, name, bases, namespace, cell):
        namespace['__classcell__'] = cell
        return super().__new__(cls, name, bases, namespace)
def f(cell):
    class A(metaclass=Meta2, cell=cell): pass
for c in (None, 0, '', object()): attempt(f, c)
class Meta3(type):
    def __new__(cls, name, bases, namespace):
        cls = super().__new__(cls, name, bases, namespace)
        B = type('B', (), namespace)
        return cls
def f():
    class A(metaclass=Meta3):
        def f(self): return __class__
attempt(f)
def f(cls):
    with_cell = [None]
    class X: pass
attempt(lambda: super())
def f(x):
    del x
    super()
attempt(f, None)
def f(x):
    def g(): x
    super().__init__()
attempt(f, None)
class X:
    def f(x):
        nonlocal __class__
        del __class__
        super()
attempt(X().f)
class X:
    def f(): super()
attempt(X.f)
attempt(super, 1, int)
attempt(super, int, int, int)
attempt(lambda: super(**{'a': 1}))
attempt(super, int, 'a')
attempt(super, 3)
class C: pass
s = super(C, C())
attempt(s.__init__, 1, 2)
sp = super(float, 1.0)
for i in range(3): sp.__init__(int, 1)
print(sp)
class Meta4(type):
    def __new__(cls, name, bases, ns):
        self = super().__new__(cls, name, bases, ns)
        self.mro_ = self.__mro__
        return self
    def mro(self):
        print('mro', self.__name__)
        return super().mro()
class D(metaclass=Meta4):
    def f(self): return __class__
print(D().f() is D)
class E:
    @property
    def __class__(self): return int
print(isinstance(E(), int), type(E()))
class X:
    __class__ = 42
    def f(self): return __class__
print(X().__class__, X().f() if 0 else '', X.__dict__.get('__class__'))
class X:
    x = __class__ if 0 else 1
    def f(self):
        __class__
x = X(); attempt(x.f); print(x.__class__)
try: exec('class X:\n  global __class__\n  __class__ = 42\n  def f():\n    __class__')
except Exception as e: print(type(e), e)
print(globals().get('__class__'))
globals().pop('__class__', None)
class X:
    nonlocal_ = 1
    @classmethod
    def m(cls): return super().__self__
print(X.m())
