# Members of arrays: what each kind takes, and what is refused in which words.
from array import _array_reconstructor, array

values = ['a', 1.5, -2 ** 70, 2 ** 70, -70000, 70000, -200, 200, -1, None, True, '\N{GRINNING FACE}', 'ab']
for code in 'bBhHqQfdw':
    for value in values:
        try:
            print(code, repr(value), array(code, [value]))
        except Exception as error:
            print(code, repr(value), type(error).__name__, error)


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


numbers = array('h', [1, 2, 3, 4])
attempt(lambda: array())
attempt(lambda: array('h', values=1))
attempt(lambda: array('hh'))
attempt(lambda: array('x'))
attempt(lambda: array('h', 'a'))
attempt(lambda: array('h', array('w', 'a')))
attempt(lambda: numbers['x'])
attempt(lambda: numbers[10])
attempt(lambda: numbers.__setitem__(slice(0, 1), [1]))
attempt(lambda: numbers.__setitem__(slice(0, 1), array('b')))
attempt(lambda: numbers.__setitem__(slice(0, 4, 2), array('h', [1])))
attempt(lambda: numbers + [1])
attempt(lambda: numbers.__iadd__([1]))
attempt(lambda: numbers.fromlist([5, 'a']))
attempt(lambda: numbers.frombytes(b'abc'))
attempt(lambda: numbers.frombytes(array('h', [1])))
attempt(lambda: numbers == array('d', numbers))
attempt(lambda: numbers < array('b', [1, 3]))

numbers[::-2] = array('h', [7, 8])
print(numbers, numbers[::-1], numbers[1:3], 2 * numbers)
del numbers[::2]
numbers.reverse()
numbers.insert(-50, 300)
numbers.byteswap()
print(numbers, numbers.tobytes(), bytes(numbers), list(iter(numbers)))
missing = array('d', [float('nan')])
print(missing == missing)


class Mine(array):
    pass


mine = Mine('i', [1])
mine.note = 'kept'
print(mine, mine.__reduce_ex__(4)[1:], mine.__reduce_ex__(2)[1:], type(mine[:]))
print(_array_reconstructor(array, 'h', 5, b'\x00\x01'))
