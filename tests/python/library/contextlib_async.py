# Managers made of asynchronous generators decorate functions, and stacks keep the context of exceptions.
from contextlib import AbstractContextManager, AsyncContextDecorator, AsyncExitStack, ExitStack, asynccontextmanager


@asynccontextmanager
async def noted(name):
    """Notes the begin and the end."""
    print('begin', name)
    try:
        yield
    finally:
        print('end', name)


@noted('f')
async def f(n):
    print('f', n)
    return n


class Manager(AsyncContextDecorator):
    async def __aenter__(self):
        print('enter')

    async def __aexit__(self, *info):
        print('exit', info[0])
        return True


@Manager()
async def g():
    raise ValueError


async def fail(error):
    raise error


async def main():
    print(await f(1), await f(2))
    print(await g())
    try:
        async with AsyncExitStack() as stack:
            stack.push_async_callback(fail, KeyError(1))
            stack.push_async_callback(fail, IndexError(2))
            raise ValueError(3)
    except KeyError as error:
        print(repr(error), repr(error.__context__), repr(error.__context__.__context__))


try:
    main().send(None)
except StopIteration:
    pass
print(noted('x').__doc__)


class Half:
    def __enter__(self):
        pass

    __exit__ = None


class Whole:
    def __enter__(self):
        pass

    def __exit__(self, *info):
        pass


print(issubclass(Half, AbstractContextManager), issubclass(Whole, AbstractContextManager))
stack = ExitStack()
stack.callback(print, 'called')
moved = stack.pop_all()
stack.close()
moved.close()
