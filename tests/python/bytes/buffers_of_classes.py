# Classes with __buffer__, and what the built-in types have of it.
import array
from collections.abc import Buffer


class Shows:
    def __init__(self, data):
        self.data = data

    def __buffer__(self, flags):
        print('buffer', flags)
        return memoryview(self.data)


class Released(Shows):
    def __release_buffer__(self, view):
        print('release', view.tobytes())


class Wrong(Shows):
    def __buffer__(self, flags):
        return self.data


print(bytes(Shows(b'ab')), bytearray(Shows(b'ab')), memoryview(Shows(b'ab')).tolist())
print(b'-'.join([Shows(b'x'), b'y', bytearray(b'z')]))
print(bytes(Released(b'cd')), bytearray(Released(b'cd')))
for make in bytes, bytearray, memoryview:
    try:
        make(Wrong(b'ab'))
    except TypeError as error:
        print(error)

for value in b'ab', bytearray(b'ab'), memoryview(b'ab'), array.array('b'), Shows(b''), 'ab', [1], 3:
    print(type(value).__name__, isinstance(value, Buffer), hasattr(value, '__release_buffer__'))
print(b'ab'.__buffer__(0).tolist(), bytearray(b'cd').__buffer__(1).readonly)
try:
    b'ab'.__buffer__(1)
except BufferError as error:
    print(error)
held = bytearray(b'abc')
view = held.__buffer__(0)
try:
    held.append(1)
except BufferError as error:
    print(error)
held.__release_buffer__(view)
held.append(1)
print(held)


class Never(bytes):
    __bytes__ = None


class Other(bytes):
    def __bytes__(self):
        return b'other'


for value in Never(b'ab'), Other(b'ab'):
    try:
        print(bytes(value))
    except TypeError as error:
        print(error)
whole = b'abc'
print(whole * 1 is whole, whole[:] is whole, bytes(whole) is whole, bytearray(whole) == whole)


def members(separator):
    try:
        separator.clear()
    except BufferError as error:
        print(error)
    yield b'a'
    yield b'b'


separator = bytearray(b'+')
print(separator.join(members(separator)))
separator.clear()
