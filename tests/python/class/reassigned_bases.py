# Bases that are changed after the class was made, and the class of an object.
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
class A: 
    def m(self): return 'A'
class B:
    def m(self): return 'B'
class C(A): pass
class D(C): pass
C.__bases__ = (B,)
print(D().m(), D.__mro__, A.__subclasses__(), B.__subclasses__())
class L(list): pass
class M(L): pass
def f(): M.__bases__ = (dict,)
t(f)
def f(): C.__bases__ = (bool,)
t(f)
class X(A,B): pass
class Y(B): pass
class Z(Y, B): pass
def f(): Y.__bases__ = (B, A)
t(f)
class Q(Y, A): pass
def f(): Y.__bases__=(A,)
t(f); print(Q.__mro__, Y.__bases__)
class S: __slots__=('a','b')
class S2: __slots__=('b','a')
class S3: __slots__=('a',)
s=S()
for c in (S2,S3,A,int,S,5):
    def f(): s.__class__=c; return type(s).__name__
    t(f)
print(type(S.a), S.a, S.a.__qualname__, S.a.__objclass__, type(A.__dict__['__dict__']))
