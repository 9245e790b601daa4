"""Streams in memory: sizes that are no ints, kinds of line ends, pickling, reading into buffers."""
import io
import pickle
from array import array


class Index:
    def __index__(self):
        return 2


def tried(function, *args):
    try:
        print(function(*args))
    except (TypeError, ValueError, OSError) as error:
        print(type(error).__name__, error)


for stream in (io.StringIO('a\nb\nc'), io.BytesIO(b'a\nb\nc')):
    print(stream.read(Index()), stream.seek(Index()), stream.readline(Index()), stream.truncate(Index()))
    for size in (1.5, 'x', []):
        for name in ('read', 'readline', 'truncate', 'seek'):
            tried(getattr(stream, name), size)
    stream.extra = [1]
    other = pickle.loads(pickle.dumps(stream))
    print(type(other), other.getvalue(), other.tell(), other.extra, vars(other))
    tried(stream.__setstate__, (1, 2))
    stream.close()
    tried(stream.__getstate__)
print(io.StringIO('x').__getstate__(), io.BytesIO(b'x').__getstate__())
tried(io.BytesIO, 5)
tried(io.BytesIO, [])
tried(io.BytesIO().write, 5)
for newline in (None, '', '\n', '\r\n'):
    stream = io.StringIO(newline=newline)
    seen = [stream.newlines]
    for text in ('a\n', 'b\r\n', 'c\rd'):
        stream.write(text)
        seen.append(stream.newlines)
    print(seen, [stream.getvalue()])
stream = io.BytesIO(b'1234567890')
target = array('H', [0, 0])
print(stream.readinto(target), target.tobytes(), stream.readinto(memoryview(bytearray(3))[1:]), stream.read1(2))
for target in (b'abc', 'abc', 5, None):
    tried(stream.readinto, target)


# Lines of long texts that are equal and yet two objects.
def count():
    return sum(1 for line in io.StringIO('abc\n' * 20000))


print(count(), count())


class Meta(type):
    pass


class Named(metaclass=Meta):
    pass


Named.__module__ = 'elsewhere'
print(Named, Named.__module__, Meta)
