from enum import *
class A(IntEnum):
    X = 1
    def extra(self): pass
print([n for n in dir(A.X) if not n.startswith('_')])
print([n for n in dir(A) if not n.startswith('_')], len(dir(A)) > 50)
class B(Enum):
    Y = 1
    @property
    def p(self): return 1
print(dir(B.Y)); print(dir(B))
class Base:
    def foo(self): pass
class C(Base, Enum):
    Z = 1
    def __init__(self, *a): self.inst = 5
print(dir(C.Z)); print(dir(C))
class First(str):
    def __repr__(self): return 'first'
class D(First, Enum):
    A = 'a'
print(repr(D.A), D.A)
class L(Flag, boundary=STRICT):
    ONE = 1; TWO = 2; EIGHT = 8
for v in (7, 16, 3, -1):
    try: print(L(v))
    except Exception as e: print(type(e).__name__, e)
class K(Flag, boundary=KEEP):
    ONE = 1; TWO = 2; BIG = 0b1100
print(repr(K(7)), repr(K(4)), list(K))
class Skip(Flag):
    A = 1; B = 2; C = 4 | B
print(Skip.A | Skip.C, repr(Skip.A | Skip.C), Skip.C in (Skip.A | Skip.C), list(Skip), list(Skip.C), len(Skip.C | Skip.A))
try: Skip(42)
except ValueError as e: print(e)
print(repr(~Skip.A), Skip._flag_mask_, Skip._singles_mask_)
class Super(metaclass=EnumType):
    pass
class Sub(Super, Enum):
    A = 1
print(repr(Sub.A))
