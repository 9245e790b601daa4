async def a(): return 1 / 0
async def b(): return await a()
b().send(None)
