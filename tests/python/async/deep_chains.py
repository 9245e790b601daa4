async def f(n):
    if n == 0:
        return 0
    return 1 + await f(n - 1)
try:
    f(900).send(None)
except StopIteration as e:
    print(e.value)
async def r(n):
    return await r(n + 1)
try:
    r(0).send(None)
except RecursionError as e:
    print(e)
class Y:
    def __await__(self):
        while True:
            yield 1
async def d(n):
    try:
        if n == 0:
            await Y()
        else:
            await d(n - 1)
    finally:
        if n % 100 == 0: print('fin', n)
c = d(300)
c.send(None)
c.close()
c = d(300)
c.send(None)
try:
    c.throw(KeyError(1))
except KeyError as e:
    print(repr(e))
async def w():
    async with 1: pass
w().send(None)
