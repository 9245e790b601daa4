def drive(c):
    try:
        while True:
            v = c.send(None)
            print('  yielded', v)
    except StopIteration as e:
        return e.value
def attempt(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, '| cause', repr(e.__cause__))
class Aw:
    def __init__(self, *vals): self.vals = vals
    def __await__(self):
        got = []
        for v in self.vals:
            got.append((yield v))
        return got
async def a():
    x = await Aw(1, 2)
    return x
c = a()
print(type(c), c.__name__, c.__qualname__, c.cr_running, c.cr_await, c.cr_suspended)
print(c.send(None), c.cr_await is not None, c.cr_suspended)
print(c.send('s'))
try: c.send('t')
except StopIteration as e: print(e.value)
attempt(lambda: c.send(None))
attempt(lambda: c.throw(ValueError))
attempt(lambda: c.close())
attempt(lambda: a().send(1))
attempt(lambda: iter(a()))
attempt(lambda: next(a()))
attempt(lambda: list(a()))
async def bad(x): return await x
class NI:
    def __await__(self): return 1
class CO:
    def __await__(self): return a()
class NN:
    __await__ = None
for x in (1, None, 'a', NI(), CO(), NN(), [], (i for i in ())):
    attempt(lambda: drive(bad(x)))
sh = a()
async def share(): return await sh
s1 = share(); s2 = share()
s1.send(None)
attempt(lambda: s2.send(None))
attempt(lambda: drive(share()))
async def stop(): raise StopIteration(1)
attempt(lambda: drive(stop()))
async def stopa(): raise StopAsyncIteration(1)
attempt(lambda: drive(stopa()))
async def ig():
    try:
        await Aw(1, 2)
    except GeneratorExit:
        await Aw(3)
i = ig(); i.send(None)
attempt(i.close)
async def cl():
    try:
        await Aw(1)
    finally:
        print('cleanup')
k = cl(); k.send(None); print(k.close()); print(k.close())
k = cl(); k.send(None)
attempt(lambda: k.throw(KeyError, 'v'))
w = a().__await__()
print(type(w), iter(w) is w, next(w), w.send(5))
attempt(lambda: w.send(6))
attempt(lambda: w.throw(ValueError('x')))
print(w.close())
w = a().__await__(); next(w)
attempt(lambda: w.throw(ValueError('x')))
def gen():
    yield from a()
attempt(lambda: list(gen()))
class It:
    def __aiter__(self): self.n = 0; return self
    async def __anext__(self):
        self.n += 1
        if self.n > 3: raise StopAsyncIteration
        await Aw('n%d' % self.n)
        return self.n
async def loop():
    r = []
    async for x in It():
        if x == 2: continue
        r.append(x)
    else:
        r.append('else')
    async for x in It():
        if x == 2: break
        r.append(x)
    else:
        r.append('no')
    return r
attempt(lambda: drive(loop()))
async def comps():
    a = [x async for x in It() if x != 2]
    b = {x: await Aw(x) async for x in It()}
    s = {y async for x in It() for y in (x, x * 10)}
    g = (x * 2 async for x in It())
    h = (await Aw(x) for x in range(2))
    l = [v async for v in g]
    m = [v async for v in h]
    n = [[y async for y in It()] for x in range(2)]
    return a, b, s, l, m, n, type(g), type(h)
attempt(lambda: drive(comps()))
async def af(x):
    async for i in x: pass
class A1:
    def __aiter__(self): return 1
class A2:
    def __aiter__(self): return self
    def __anext__(self): return 1
class A3:
    __aiter__ = None
class A4:
    def __aiter__(self): return self
    def __anext__(self): return NI()
class A5:
    def __aiter__(self): return self
    def __anext__(self): raise ZeroDivisionError('in anext')
for x in (1, A1(), A2(), A3(), A4(), A5(), []):
    attempt(lambda: drive(af(x)))
class CM:
    def __init__(self, swallow): self.swallow = swallow
    async def __aenter__(self):
        print('enter'); await Aw('e'); return 'value'
    async def __aexit__(self, *a):
        print('exit', a[:2], a[2] is not None); await Aw('x'); return self.swallow
async def w1(s, fail):
    async with CM(s) as v, CM(False):
        print(v)
        if fail: 1/0
        return 'ret'
    return 'after'
for s in (True, False):
    for f in (True, False):
        attempt(lambda: drive(w1(s, f)))
async def w2():
    for i in range(3):
        async with CM(False):
            if i == 0: continue
            break
    return i
attempt(lambda: drive(w2()))
async def w3(x):
    async with x: pass
class P:
    def __enter__(self): pass
    def __exit__(self, *a): pass
class Q:
    def __aenter__(self): return 1
    def __aexit__(self, *a): return 2
class R(Q):
    async def __aenter__(self): return 1
class S:
    async def __aenter__(self): return 1
async def w4(x):
    async with x: 1/0
for x in (1, P(), Q(), R(), S()):
    attempt(lambda: drive(w3(x)))
    attempt(lambda: drive(w4(x)))
with_ = lambda x: exec('with x: pass', {'x': x})
attempt(lambda: with_(R()))
c = a()
c.__name__ = 'renamed'; c.__qualname__ = 'q.renamed'
print(c.__name__, repr(c).split(' at ')[0])
attempt(lambda: setattr(c, '__name__', 1))
c.close()
print(repr(c).split(' at ')[0], c.cr_origin)
