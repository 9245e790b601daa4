# What is thrown into a generator, coroutine or async generator that has not started passes through its first line, StopIteration as well.
import traceback

def f():
    yield 1

async def c():
    pass

async def g():
    yield 1

def attempt(throw, error):
    try:
        throw(error)
    except BaseException as raised:
        print(repr(raised), [(frame.name, frame.lineno) for frame in traceback.extract_tb(raised.__traceback__)])

for error in (StopIteration(1), StopAsyncIteration(2), ValueError(3)):
    attempt(f().throw, error)
    attempt(c().throw, error)
for error in (StopAsyncIteration(4), ValueError(5)):
    attempt(lambda error: g().athrow(error).send(None), error)

def delegating():
    yield from f()

d = delegating()
try:
    d.throw(StopIteration('in'))
except StopIteration as error:
    print(repr(error), next(d, 'ended'))

f().throw(StopIteration('out'))
