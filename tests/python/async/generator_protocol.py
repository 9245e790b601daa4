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
async def ag(n):
    for i in range(n):
        try:
            got = yield i
            print('got', got)
            await Aw('w%d' % i)
        except ValueError as e:
            print('caught', repr(e))
            yield 'after'
        finally:
            print('fin', i)
g = ag(3)
print(type(g), g.ag_running, g.ag_await, g.__name__)
for f in (lambda: g.asend(5), lambda: g.asend(None), lambda: g.asend('s'), lambda: g.athrow(ValueError('t')), lambda: g.asend(1), lambda: g.__anext__(), lambda: g.aclose(), lambda: g.__anext__(), lambda: g.aclose(), lambda: g.athrow(ValueError)):
    attempt(lambda: drive(f()))
x = ag(2).asend(None)
print(type(x), type(ag(1).athrow(ValueError)), type(ag(1).aclose()), iter(x) is x)
attempt(lambda: x.send(None))
attempt(lambda: x.send(None))
attempt(lambda: x.throw(ValueError))
attempt(lambda: x.close())
async def ig():
    try:
        yield 1
    except GeneratorExit:
        yield 2
h = ig()
attempt(lambda: drive(h.__anext__()))
attempt(lambda: drive(h.aclose()))
async def ig2():
    try:
        yield 1
    except GeneratorExit:
        await Aw('awaiting in close')
h = ig2()
attempt(lambda: drive(h.__anext__()))
attempt(lambda: drive(h.aclose()))
async def st():
    yield 1
    raise StopIteration(5)
async def sta():
    yield 1
    raise StopAsyncIteration(5)
for f in (st, sta):
    h = f()
    attempt(lambda: drive(h.__anext__()))
    attempt(lambda: drive(h.__anext__()))
    attempt(lambda: drive(h.__anext__()))
async def slow():
    await Aw('s1', 's2')
    yield 'm'
h = slow()
p = h.__anext__()
print(p.send(None), h.ag_running)
attempt(lambda: h.__anext__().send(None))
attempt(lambda: h.asend(1).send(None))
attempt(lambda: h.athrow(ValueError).send(None))
attempt(lambda: h.aclose().send(None))
attempt(lambda: h.aclose().throw(ValueError))
print(p.send(None))
attempt(lambda: p.send(None))
print(h.ag_running)
h = slow()
p = h.aclose()
attempt(lambda: p.send(1))
attempt(lambda: p.send(None))
attempt(lambda: p.send(None))
attempt(lambda: drive(h.__anext__()))
h = slow()
attempt(lambda: drive(h.athrow(KeyError('x'))))
attempt(lambda: drive(h.__anext__()))
h = slow()
p = h.__anext__(); p.send(None)
attempt(lambda: p.throw(KeyError('y')))
attempt(lambda: drive(h.__anext__()))
h = slow()
p = h.__anext__(); p.send(None)
attempt(p.close)
attempt(lambda: drive(h.__anext__()))
async def anx():
    it = ag(1)
    return [await anext(it), await anext(it, 'default'), await anext(it, 'd2')]
attempt(lambda: drive(anx()))
for bad in (1, [], 'x'):
    attempt(lambda: aiter(bad))
    attempt(lambda: anext(bad))
    attempt(lambda: anext(bad, 1))
class A1:
    def __aiter__(self): return 1
attempt(lambda: aiter(A1()))
print(aiter(g) is g)
d = anext(ag(1), 'dd')
print(type(d), iter(d) is d, d.send(None) if False else '')
class It:
    def __aiter__(self): return self
    def __anext__(self): return Aw()
d = anext(It(), 5)
attempt(lambda: drive(d.__await__()))
async def chain():
    async for x in ag(2):
        yield x * 10
async def main():
    r = []
    async for x in chain(): r.append(x)
    return r
attempt(lambda: drive(main()))
async def ret():
    yield 1
    return
async def m2(): return [x async for x in ret()]
attempt(lambda: drive(m2()))
attempt(lambda: iter(ag(1)))
attempt(lambda: list(ag(1)))
def yf():
    yield from ag(1)
attempt(lambda: list(yf()))
async def aw(): await ag(1)
attempt(lambda: drive(aw()))
async def withth():
    try:
        yield 1
    except KeyError as e:
        print('in', repr(e), repr(e.__context__))
        raise RuntimeError('new')
h = withth()
drive(h.asend(None))
attempt(lambda: drive(h.athrow(KeyError, 'kk')))
attempt(lambda: drive(h.athrow(KeyError, 'kk')))
