# Packing into memory of any kind, and the offsets that it can be given.
import array
import struct

letters = array.array('b', b' ' * 10)
struct.pack_into('<hh', letters, 2, 1, 2)
print(letters.tobytes())
numbers = array.array('i', [0, 0])
struct.pack_into('b', numbers, 1, 5)
print(numbers)
view = memoryview(bytearray(8))
struct.pack_into('<i', view[2:], 0, 5)
print(bytes(view))
for target in b'abc', [1], 'text', view.toreadonly():
    try:
        struct.pack_into('b', target, 0, 1)
    except TypeError as error:
        print(error)
for offset in -2, -9, -5, -4, 4, 5, 9:
    target = bytearray(8)
    try:
        struct.pack_into('<i', target, offset, 7)
        print(target)
    except struct.error as error:
        print(error)
packed = struct.pack('1000p', b'x' * 1000)
print(packed[0], len(packed), packed[250:260], len(struct.unpack('1000p', packed)[0]), struct.pack('3p', b'abc'))
