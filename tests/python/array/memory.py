# Views of the memory of arrays: their members, writing through them, and what they hold fast.
import io
from array import array

numbers = array('i', [10, 20, 30, 40])
view = memoryview(numbers)
print(view.format, view.itemsize, view.shape, view.nbytes, view.readonly, view.tolist(), view.obj is numbers)
view[0] = 11
view[1:3] = array('i', [21, 31])
print(numbers, view == numbers, view == array('d', numbers), view[::2].tolist())
print(view.cast('B')[:4].tolist())
for action in (lambda: numbers.append(1), lambda: numbers.extend([]), numbers.clear, lambda: view.cast('h')):
    try:
        print(action())
    except (BufferError, TypeError) as error:
        print(type(error).__name__, error)
view.release()
numbers.append(50)
print(numbers)

letters = memoryview(array('w', 'ab'))
print(letters.format, letters.itemsize, letters.tobytes())
try:
    letters[0]
except NotImplementedError as error:
    print(error)

file = io.BytesIO()
numbers.tofile(file)
file.seek(0)
again = array('i')
again.fromfile(file, 2)
try:
    again.fromfile(file, 20)
except EOFError as error:
    print(error, again)

short = memoryview(b'read only')
print(hash(short) == hash(b'read only'))
short.release()
print(hash(short) == hash(b'read only'))


class Exporter:
    def __buffer__(self, flags):
        return memoryview(b'shown')


print(bytes(memoryview(Exporter())), hash(''), hash(b''))
