import sys
def gen():
    try:
        yield 1
        yield 2
    except ValueError as e:
        print('gen caught', e)
        yield 3
def use():
    for x in gen():
        if x == 2:
            raise KeyError(x)
try:
    use()
except KeyError as e:
    t = e.__traceback__
    while t:
        print(t.tb_lineno, t.tb_frame.f_code.co_name, t.tb_frame.f_locals.get('x', '-')) if t.tb_frame.f_code.co_name != '<module>' else None
        t = t.tb_next
def bad():
    yield 1
    1/0
def mid():
    yield from bad()
def top():
    for x in mid():
        print(x)
try:
    top()
except ZeroDivisionError as e:
    t = e.__traceback__; names = []
    while t:
        names.append((t.tb_frame.f_code.co_name, t.tb_lineno, t.tb_frame.f_back and t.tb_frame.f_back.f_code.co_name)); t = t.tb_next
    print(names[1:])
def callers():
    f = sys._getframe(); out = []
    while f and f.f_code.co_name != '<module>':
        out.append(f.f_code.co_name); f = f.f_back
    return out
def inner():
    yield callers()
def outer():
    yield from inner()
def run():
    for x in outer(): print(x)
    print([c for c in (callers() for _ in range(1))])
    print(next(outer()), sorted([1], key=lambda k: print(callers()) or 0))
run()
class A:
    @property
    def p(self): return callers()
    def __add__(self, o): return callers()
    def __init__(self, *a): self.c = callers()
    def __iter__(self): self.i = callers(); return iter([1])
def props():
    a = A()
    for _ in a: pass
    f = a.p
    g = A().p if True else 0
    return a.p, a + 1, a.c, a.i, A(*[1]).c
print(props())
def ex():
    try:
        raise ValueError
    except ValueError:
        return sys.exc_info()[2].tb_frame.f_locals
print(ex())
def nest():
    def deep(n):
        x = n
        if n == 0:
            return sys._getframe(2).f_locals['x'], sys._getframe(1).f_lineno
        return deep(n - 1)
    return deep(3)
print(nest())
def mod():
    x = 1
    def inc():
        sys._getframe(1).f_locals['x'] = 99
    inc()
    return x
print(mod())
def cellmod():
    y = 1
    def get(): return y
    sys._getframe().f_locals['y'] = 7
    return get(), y
print(cellmod())
