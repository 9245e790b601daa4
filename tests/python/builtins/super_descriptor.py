class A:
    def meth(self, a): return 'A(%r)' % a
class B(A):
    def __init__(self): self.__super = super(B, self)
    def meth(self, a): return 'B(%r)' % a + self.__super.meth(a)
print(B().meth(2))
class E(A):
    def meth(self, a): return 'E(%r)' % a + self.__super.meth(a)
E._E__super = super(E)
print(E().meth(3))
class mysuper(super):
    def __init__(self, *args): return super(mysuper, self).__init__(*args)
class F(A):
    def meth(self, a):
        s = self.__super
        assert type(s) is mysuper
        return 'F(%r)' % a + s.meth(a)
F._F__super = mysuper(F)
print(F().meth(6))
class M(type):
    def __new__(cls, name, bases, dct): return super().__new__(cls, name, bases, dct)
    def meth(cls): return 'M.meth'
class M2(M):
    def meth(cls): return super().meth() + '2'
class X(metaclass=M2): pass
print(X.meth())
class autosuper(type):
    def __new__(metaclass, name, bases, dict):
        cls = super(autosuper, metaclass).__new__(metaclass, name, bases, dict)
        while name[:1] == '_': name = name[1:]
        if name: name = '_%s__super' % name
        else: name = '__super'
        setattr(cls, name, super(cls))
        return cls
class A(metaclass=autosuper):
    def meth(self): return 'A'
class B(A):
    def meth(self): return 'B' + self.__super.meth()
print(B().meth())
