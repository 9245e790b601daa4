def g():
    yield 1
    return 5
x = g(); print(x.__next__())
try: x.__next__()
except StopIteration as e: print(e.value)
try: x.__next__()
except StopIteration as e: print(e.value, e.args)
x = g(); next(x)
try: next(x)
except StopIteration as e: print(e.value)
try: next(iter([]))
except StopIteration as e: print(e.value, e.args)
class I:
    def __iter__(self): return self
    def __next__(self): raise StopIteration(7)
try: next(I())
except StopIteration as e: print(e.value)
async def ag():
    yield 3
a = ag(); n = a.__anext__()
try: n.__next__()
except StopIteration as e: print(e.value)
n = a.__anext__()
try: n.__next__()
except StopAsyncIteration as e: print(e.args)
async def co(): return 8
w = co().__await__()
try: w.__next__()
except StopIteration as e: print(e.value)
w = co().__await__()
try: next(w)
except StopIteration as e: print(e.value)
