from dataclasses import *
import dataclasses
from typing import ClassVar
@dataclass
class P:
    x: int
    y: int = 5
    tags: list = field(default_factory=list)
    c: ClassVar[int] = 7
p = P(1)
print(p, p == P(1), P.__match_args__, P.__doc__, fields(P)[0].name, [f.default for f in fields(P)][:2] == [MISSING, 5], asdict(p), astuple(p), replace(p, x=9), is_dataclass(p), is_dataclass(P), is_dataclass(int), P.__init__.__annotations__, P.y, P.__hash__)
for f in (lambda: P(), lambda: P(1, 2, 3, 4), lambda: P(z=1), lambda: hash(p), lambda: p < p, lambda: fields(int), lambda: asdict(3), lambda: replace(p, q=1)):
    try: f()
    except Exception as e: print(type(e).__name__, e)
@dataclass(frozen=True, order=True)
class F:
    a: int
    b: str = 'b'
f = F(1)
print(f, hash(f) == hash(F(1)), F(1) < F(2), sorted([F(3), F(1)]), {f: 1}[F(1)])
for g in (lambda: setattr(f, 'a', 2), lambda: delattr(f, 'a'), lambda: F(1) < 3):
    try: g()
    except Exception as e: print(type(e).__name__, e)
@dataclass
class Base:
    a: int
    b: int = 2
@dataclass
class Child(Base):
    c: int = 3
    def __post_init__(self): self.d = self.a + self.c
print(Child(1), Child(1).d, Child(1, c=9))
try:
    @dataclass
    class Bad:
        a: int = 1
        b: int
except TypeError as e: print(e)
try:
    @dataclass
    class Bad2: a: list = []
except ValueError as e: print(e)
@dataclass(slots=True)
class S:
    a: int
    b: int = 3
    def m(self): return super().__repr__()[:3]
s = S(1); print(s, S.__slots__, hasattr(s, '__dict__'), s.m() if 0 else '')
try: s.zz = 1
except AttributeError as e: print(e)
@dataclass(kw_only=True)
class K:
    a: int
    b: int = 0
print(K(a=1))
try: K(1)
except TypeError as e: print(e)
@dataclass
class KO:
    a: int
    _: KW_ONLY
    b: int = 1
print(KO(1, b=2), KO.__match_args__)
@dataclass
class IV:
    a: int
    iv: InitVar[int] = 5
    def __post_init__(self, iv): self.a += iv
print(IV(1), IV(1, 10), InitVar[int])
@dataclass(eq=False, repr=False)
class N: a: int
print(N(1) == N(1), N.__repr__ is object.__repr__)
@dataclass
class R:
    a: int = field(repr=False, default=1)
    b: int = field(compare=False, default=2)
    c: int = field(init=False, default=3)
    d: dict = field(default_factory=dict, metadata={'m': 1})
print(R(), R(5) == R(5, 9), R(b=3) == R(), fields(R)[3].metadata)
match P(1, 2):
    case P(x, y): print('match', x, y)
M = make_dataclass('M', ['a', ('b', int), ('c', int, field(default=5))])
print(M(1, 2), M.__module__)
@dataclass
class Tree:
    v: int
    kids: list['Tree'] = field(default_factory=list)
t = Tree(1, [Tree(2), Tree(3, [Tree(4)])]); print(t, asdict(t))
t.kids.append(t); print(repr(t)[:40])
import copy
print(copy.replace(p, y=0), copy.deepcopy(p))
@dataclass(unsafe_hash=True)
class U: a: int
print(hash(U(1)) == hash((1,)))
