# The stack that a generator sees while an exception is thrown into what delegates to it.
import sys
import traceback
import types


def stack():
    frame = sys._getframe(1)
    names = []
    while frame.f_code.co_name != 'main':
        names.append((frame.f_code.co_name, frame.f_lineno - frame.f_code.co_firstlineno))
        frame = frame.f_back
    return names


def inner():
    while True:
        try:
            yield stack()
        except ValueError:
            yield stack(), [entry.name for entry in traceback.extract_stack()][-3:]
        except KeyError:
            return stack()


def middle():
    print('result', (yield from inner()))
    yield stack()


def outer():
    yield from middle()


@types.coroutine
def wait():
    try:
        yield stack()
    except ValueError:
        yield stack()
    finally:
        print('closed by', stack())


async def awaits():
    await wait()


def main():
    generator = outer()
    print(next(generator), generator.send(None))
    print(generator.throw(ValueError))
    print(generator.throw(KeyError))
    print(next(generator, 'end'))
    coroutine = awaits()
    print(coroutine.send(None), coroutine.throw(ValueError))
    coroutine.close()


main()
