# Patching: as a decorator, a context manager, by hand.
import math
import os
import unittest.mock as mock
from unittest.mock import patch, MagicMock, AsyncMock, Mock, call, DEFAULT


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


class Target:
    value = 1

    def method(self, a):
        return a

    @staticmethod
    def static(x):
        return x

    async def co(self):
        return 'real'


class Child(Target):
    pass


with patch('math.sqrt', return_value='root') as m:
    print(math.sqrt(4), m.call_args)
print(math.sqrt(4))
with patch.object(Target, 'method', autospec=True) as m:
    m.return_value = 3
    t = Target()
    print(t.method(5), attempt(t.method), m.call_count, m.call_args == call(t, 5))
print(Target().method(6))
with patch.object(Child, 'value', 2):
    print(Child.value, Target.value)
print(Child.value, 'value' in Child.__dict__)


@patch('os.getcwd', return_value='/here')
@patch.object(Target, 'static', new=staticmethod(lambda x: -x))
@patch('math.floor')
def decorated(floor, cwd, extra=1):
    floor.return_value = 9
    return math.floor(1.5), os.getcwd(), Target.static(4), extra, type(cwd).__name__


print(decorated(), decorated(extra=2), decorated.__name__, math.floor(1.5))


@patch.object(Target, 'value', 10)
class Tests:
    def test_one(self):
        return Target.value

    def other(self):
        return Target.value


print(Tests().test_one(), Tests().other())
d = {'a': 1}
with patch.dict(d, {'b': 2}, c=3):
    print(d)
print(d)
with patch.dict('os.environ', {'X': 'y'}, clear=True):
    print(dict(os.environ))
p = patch('math.pi', 3)
p.start()
print(math.pi)
p.stop()
print(math.pi, attempt(p.stop))
a, b = patch('math.pi', 1), patch('math.e', 2)
a.start(), b.start()
patch.stopall()
print(math.pi > 3, math.e > 2)
with patch.multiple(Target, value=5, method=DEFAULT) as values:
    print(Target.value, list(values))
print(attempt(patch, 'nothing'), attempt(patch.object(Target, 'nothing').start), attempt(patch('no_such_module.x').start))
with patch('math.nothing', create=True) as m:
    print(math.nothing is m)
print(hasattr(math, 'nothing'))
with patch('builtins.print') as fake:
    print('hidden')
print(fake.mock_calls)
with patch(f'{__name__}.attempt', new_callable=Mock) as m:
    attempt(1)
    print(m.call_args)
print(attempt(patch, 'math.pi', 3, new_callable=Mock))


async def main():
    m = AsyncMock(return_value=7)
    print(await m(1), m.await_count, m.await_args, attempt(m.assert_awaited_once_with, 2), attempt(m.assert_awaited_once))
    m.side_effect = ValueError('no')
    try:
        await m()
    except ValueError as e:
        print(e)
    with patch.object(Target, 'co') as co:
        co.return_value = 'fake'
        print(await Target().co(), type(co).__name__)
    mm = MagicMock()
    async with mm as x:
        print(x is mm.__aenter__.return_value)
    mm.__aiter__.return_value = [1, 2]
    print([i async for i in mm])
    m = AsyncMock(side_effect=[1, 2])
    print(await m(), await m(), m.await_args_list)


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value


run(main())
try:
    with patch('math.pi', 4):
        raise KeyError(math.pi)
except KeyError as e:
    print(e, math.pi > 3.1)
