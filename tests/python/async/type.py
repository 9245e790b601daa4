async def f(): pass
c = f()
print(type(c).__name__, type(f).__name__)
c.close()
