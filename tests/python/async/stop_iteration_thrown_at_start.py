# StopIteration that is thrown into an asynchronous generator before it starts comes back with the frame of the generator.
async def generate():
    yield 1


def frames(step):
    try:
        print('result', step())
    except BaseException as error:
        names = []
        traceback = error.__traceback__
        while traceback is not None:
            names.append(traceback.tb_frame.f_code.co_name)
            traceback = traceback.tb_next
        print(type(error).__name__, error, names)


async def awaits(awaitable):
    return await awaitable


for exception in StopIteration(3), StopAsyncIteration(4), ValueError(5), GeneratorExit(6):
    frames(lambda: generate().athrow(exception).send(None))
    frames(lambda: next(generate().athrow(exception)))
    frames(lambda: generate().athrow(exception).__next__())
    frames(lambda: generate().athrow(ValueError).throw(exception))
    frames(lambda: generate().aclose().throw(exception))
    frames(lambda: generate().asend(None).throw(exception))
    frames(lambda: awaits(generate().athrow(exception)).send(None))
    frames(lambda: [*generate().athrow(exception).__await__()])
    frames(lambda: generate().athrow(exception).close())
generate().athrow(StopIteration).send(None)
