async def f():
    return [i async for i in g()]
async def g():
    for i in range(3):
        yield 1 / (1 - i)
f().send(None)
