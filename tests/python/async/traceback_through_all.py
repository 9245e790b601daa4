class Aw:
    def __await__(self):
        yield 'x'
        raise ValueError('from await')
async def inner():
    await Aw()
async def agen():
    yield 1
    await inner()
async def outer():
    async for x in agen():
        async with CM():
            print(x)
class CM:
    async def __aenter__(self): return self
    async def __aexit__(self, *a): return False
c = outer()
print(c.send(None))
c.send(None)
