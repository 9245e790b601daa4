def walk(n):
    if n:
        yield n
        yield from walk(n - 1)
print(sum(walk(900)))
def rec(n):
    yield n
    for x in rec(n + 1):
        yield x
try:
    for x in rec(0):
        pass
except RecursionError as e:
    print('rec', x > 800, e)
def deco(f):
    def w(*a, **k):
        return f(*a, **k)
    return w
@deco
def fib(n):
    return n if n < 2 else fib(n - 1) + 1
print(fib(450))
class A:
    def m(self, n):
        f = self.m
        return 0 if n == 0 else 1 + f(n - 1)
print(A().m(900))
class R:
    def __init__(self, n): self.n = n
    def __repr__(self):
        return 'R' + (repr(R(self.n - 1)) if self.n else '')
print(len(repr(R(200))))
def g():
    try:
        yield 1
    finally:
        print('closing')
it = g()
next(it)
def outer():
    try:
        r = yield from g()
        print(r)
    except KeyError as e:
        print('caught', repr(e), repr(e.__context__))
        yield 5
o = outer()
print(next(o)); print(o.throw(KeyError(2)))
try:
    next(o)
except StopIteration as e:
    print('done', e.value)
def stop():
    yield 1
    raise StopIteration(3)
try:
    for x in stop(): print(x)
except RuntimeError as e:
    print(e, repr(e.__cause__), repr(e.__context__))
def inner():
    try:
        raise ValueError(1)
    except ValueError:
        yield 1
        try:
            raise
        except ValueError as e:
            print('again', repr(e))
    yield 2
try:
    raise KeyError('k')
except KeyError:
    for x in inner():
        print(x)
        try:
            raise TypeError('t')
        except TypeError as e:
            print(repr(e.__context__))
def me():
    yield next(m)
m = me()
try:
    for x in m: pass
except ValueError as e: print(e)
def me2():
    yield from m2
m2 = me2()
try:
    for x in m2: pass
except ValueError as e: print(e)
def ret():
    yield 1
    return 7
def d():
    x = yield from ret()
    print('x', x)
    x = yield from ret()
    return x
def e():
    return (yield from d())
for i in e(): print(i)
z = e()
try:
    while True: print(z.send(None))
except StopIteration as s: print(s.value)
