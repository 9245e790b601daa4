class A:
    def __await__(self):
        x = yield 'suspended'
        return x
async def inner(): return await A()
async def outer():
    r = await inner()
    return ('outer', r)
c = outer()
print(c.send(None))
try:
    c.send('resume')
except StopIteration as e:
    print(e.value)
