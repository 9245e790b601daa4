import types
@types.coroutine
def awaitable(): 
    r = yield 1
    return r
async def co(): return await awaitable()
c = co(); print(c.send(None))
try: c.send(5)
except StopIteration as e: print(e.value)
@types.coroutine
def g(): yield from [1, 2]
async def m():
    await g()
    async for x in AI(): print(x)
class AI:
    def __init__(self): self.i = 0
    def __aiter__(self): return self
    @types.coroutine
    def __anext__(self):
        yield 'n'
        self.i += 1
        if self.i > 2: raise StopAsyncIteration
        return self.i
def drive(c):
    out = []
    try:
        while True: out.append(c.send(None))
    except StopIteration as e: return out, e.value
print(drive(m()))
print(awaitable.__code__.co_flags & 0x100, hex(awaitable.__code__.co_flags & 0x1ff), awaitable.__name__, type(awaitable()))
def plain(): yield 1
async def bad(): await plain()
try: bad().send(None)
except TypeError as e: print(e)
@types.coroutine
def callsco():
    yield from co2()
async def co2(): return await awaitable()
print(drive(callsco()))
async def outer(): return await callsco()
print(drive(outer()))
class GenLike:
    def send(self, v): return v
    def throw(self, *a): raise a[0]
    def close(self): pass
    def __iter__(self): return self
    def __next__(self): return 'next'
@types.coroutine
def wrapped(): return GenLike()
w = wrapped()
print(type(w))
@types.coroutine
def returns_gen(): return plain()
w = returns_gen()
print(type(w).__name__, next(iter(w)))
async def use(): return await returns_gen()
print(drive(use()))
@types.coroutine
def returns_other(): return 5
print(returns_other())
try: types.coroutine(5)
except TypeError as e: print(e)
print(types.coroutine(co2) is co2, types.coroutine(awaitable) is awaitable)
class A:
    @types.coroutine
    def __await__(self): yield 'z'; return 9
async def ua(): return await A()
try: print(drive(ua()))
except TypeError as e: print(e)
x = awaitable()
try: x.__await__
except AttributeError as e: print(e)
import collections.abc
print(isinstance(x, collections.abc.Awaitable), isinstance(x, collections.abc.Coroutine))
lam = types.coroutine(lambda: (yield 3))
async def ul(): return await lam()
print(drive(ul()))
