# StopIteration thrown into an asynchronous generator that has not started ends the call of athrow().
async def numbers():
    yield 1


async def main():
    g = numbers()
    print(await g.athrow(StopIteration(5)))
    g = numbers()
    print(await g.__anext__())
    try:
        await g.athrow(StopIteration(5))
    except RuntimeError as error:
        print(error)


try:
    main().send(None)
except StopIteration as error:
    print(repr(error))
