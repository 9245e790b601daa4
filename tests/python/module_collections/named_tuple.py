from collections import namedtuple
P = namedtuple('P', 'x y')
p = P(1, y=2)
print(p, p.x, p[1], p._fields, p._asdict(), p._replace(x=5), P._make([7, 8]), p == (1, 2), isinstance(p, tuple))
Q = namedtuple('Q', ['a', 'b', 'c'], defaults=[2, 3])
print(Q(1), Q._field_defaults, Q.__doc__, Q.a.__doc__, Q.__new__.__doc__)
print(namedtuple('R', 'x x class _y', rename=True)._fields)
class Point(namedtuple('Point', 'x y')):
    __slots__ = ()
    def norm(self): return (self.x ** 2 + self.y ** 2) ** 0.5
print(Point(3, 4).norm(), Point(3, 4), P.__match_args__)
match p:
    case P(x, y): print('matched', x, y)
for call in (lambda: P(1), lambda: P(1, 2, 3), lambda: namedtuple('A', 'a a'), lambda: namedtuple('A', '_a'), lambda: namedtuple('1', 'a'), lambda: namedtuple('A', 'def'), lambda: p._replace(z=1), lambda: P._make([1])):
    try:
        call()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
try:
    p.x = 3
except AttributeError as e:
    print(e)
