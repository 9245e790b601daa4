from functools import partial, Placeholder
def f(a, b, c=3, **kw):
    return (a, b, c, kw)
p = partial(f, 1, c=5)
print(p(2), p(2, c=6), p(2, d=1))
print(p.func is f, p.args, p.keywords)
q = partial(p, 2, d=4)
print(q.func is f, q.args, q.keywords, q())
print(partial(int, base=2)('1010'), repr(partial(int, '7', base=8)))
r = partial(f, Placeholder, 2)
print(r(1), r.args)
class C:
    method = staticmethod(partial(f, 10))
print(C.method(1), C().method(2))
p.note = 'x'
print(p.note, p.__dict__)
for call in (lambda: partial(), lambda: partial(3), lambda: partial(f, Placeholder), lambda: r()):
    try:
        call()
    except TypeError as e:
        print(e)
