class It:
    def __init__(self): self.n = 0
    def __aiter__(self): return self
    async def __anext__(self):
        self.n += 1
        if self.n > 3: raise StopAsyncIteration
        return self.n
class M:
    async def __aenter__(self): print('aenter'); return 'm'
    async def __aexit__(self, *a): print('aexit')
async def main():
    async for x in It(): print(x)
    else: print('else')
    async with M() as m: print(m)
    return [y async for y in It()], [y * 2 async for y in It() if y > 1]
try:
    main().send(None)
except StopIteration as e:
    print(e.value)
