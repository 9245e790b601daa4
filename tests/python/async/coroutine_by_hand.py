async def f(x):
    return x + 1
c = f(1)
try:
    c.send(None)
except StopIteration as e:
    print('result', e.value)
