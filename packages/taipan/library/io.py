"""Streams of text and of bytes in memory, and what the standard streams are instances of."""

import _types
import sys
from abc import ABCMeta, abstractmethod
from operator import index as _index

__all__ = ['BlockingIOError', 'open', 'open_code', 'IOBase', 'RawIOBase', 'FileIO', 'BytesIO', 'StringIO',
           'BufferedIOBase', 'BufferedReader', 'BufferedWriter', 'BufferedRWPair', 'BufferedRandom', 'TextIOBase',
           'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE',
           'IncrementalNewlineDecoder', 'text_encoding', 'Reader', 'Writer']

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 128 * 1024
BlockingIOError = BlockingIOError
open = open_code = open


class UnsupportedOperation(OSError, ValueError):
    """A stream cannot do what it was asked for."""


def _refuse(message):
    raise UnsupportedOperation(message)


def text_encoding(encoding, stacklevel=2):
    """The encoding to use where none was given."""
    return 'utf-8' if encoding is None else encoding


def _limit(size):
    """How much to read at most, as an int; a negative one is all."""
    if size is None:
        return -1
    try:
        return _index(size)
    except TypeError:
        raise TypeError(f"argument should be integer or None, not '{type(size).__name__}'") from None


def _bytes_of(data):
    """The bytes of an object with a buffer."""
    try:
        return bytes(memoryview(data))
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None


def _check_state(stream, state, names):
    """Refuses what is no state of a stream: what it holds, where it stands, and the attributes a program gave to it."""
    kind = type(stream).__name__
    if not isinstance(state, tuple) or len(state) != len(names):
        raise TypeError(f'_io.{kind}.__setstate__ argument should be {len(names)}-tuple, got {type(state).__name__}')
    at, attributes = state[-2:]
    if not isinstance(at, int):
        raise TypeError(f'{names[-2]} item of state must be an integer, got {type(at).__name__}')
    if at < 0:
        raise ValueError('position value cannot be negative')
    if not isinstance(attributes, (dict, type(None))):
        raise TypeError(f'{names[-1]} item of state should be a dict, got a {type(attributes).__name__}')


class IOBase(metaclass=ABCMeta):
    """What all streams have in common."""

    def _check_open(self):
        if self.closed:
            raise ValueError('I/O operation on closed file.')

    @property
    def closed(self):
        return getattr(self, '_closed', False)

    def close(self):
        if not self.closed:
            self.flush()
            self._closed = True

    def flush(self):
        self._check_open()

    def seek(self, offset, whence=0, /):
        raise UnsupportedOperation('seek')

    def tell(self):
        return self.seek(0, 1)

    def truncate(self, size=None, /):
        raise UnsupportedOperation('truncate')

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def isatty(self):
        self._check_open()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def readline(self, size=-1, /):
        size = -1 if size is None else size
        result = b''
        while size < 0 or len(result) < size:
            c = self.read(1)
            if not c:
                break
            result += c
            if c == b'\n':
                break
        return result

    def readlines(self, hint=None, /):
        lines, size, hint = [], 0, _limit(hint)
        for line in self:
            lines.append(line)
            size += len(line)
            if 0 < hint <= size:
                break
        return lines

    def writelines(self, lines, /):
        self._check_open()
        for line in lines:
            self.write(line)

    def __iter__(self):
        self._check_open()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def __enter__(self):
        self._check_open()
        return self

    def __exit__(self, *args):
        self.close()


class RawIOBase(IOBase):
    """A stream of bytes without a buffer."""

    def read(self, size=-1, /):
        if size is None or size < 0:
            return self.readall()
        buffer = bytearray(size)
        count = self.readinto(buffer)
        return None if count is None else bytes(buffer[:count])

    def readall(self):
        parts = []
        while part := self.read(DEFAULT_BUFFER_SIZE):
            parts.append(part)
        return b''.join(parts)

    def readinto(self, buffer, /):
        raise UnsupportedOperation('readinto')

    def write(self, b, /):
        raise UnsupportedOperation('write')


class BufferedIOBase(IOBase):
    """A stream of bytes with a buffer."""

    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def read1(self, size=-1, /):
        raise UnsupportedOperation('read1')

    def write(self, b, /):
        raise UnsupportedOperation('write')

    def detach(self):
        raise UnsupportedOperation('detach')

    def readinto(self, buffer, /):
        try:
            view = memoryview(buffer)
        except TypeError:
            view = None
        if view is None or view.readonly:
            name = 'None' if buffer is None else type(buffer).__name__
            raise TypeError(f'readinto() argument must be read-write bytes-like object, not {name}')
        with view, view.cast('B') as target:
            data = self.read(len(target))
            target[:len(data)] = data
        return len(data)

    readinto1 = readinto


class TextIOBase(IOBase):
    """A stream of text."""

    encoding = None
    newlines = None
    errors = None

    def read(self, size=-1, /):
        raise UnsupportedOperation('read')

    def write(self, s, /):
        raise UnsupportedOperation('write')

    def readline(self, size=-1, /):
        raise UnsupportedOperation('readline')

    def detach(self):
        raise UnsupportedOperation('detach')


def _position(offset, whence, at, end):
    """Where a seek in a buffer of bytes leads."""
    offset, whence = _index(offset), _index(whence)
    if whence == 0:
        if offset < 0:
            raise ValueError(f'negative seek value {offset}')
        return offset
    if whence == 1:
        return max(0, at + offset)
    if whence == 2:
        return max(0, end + offset)
    raise ValueError(f'invalid whence ({whence}, should be 0, 1 or 2)')


class BytesIO(BufferedIOBase):
    """A stream of bytes in memory."""

    __slots__ = '_buffer', '_at', '_closed'

    def __init__(self, initial_bytes=b''):
        self._buffer = bytearray() if initial_bytes is None else bytearray(_bytes_of(initial_bytes))
        self._at = 0
        self._closed = False

    def __getstate__(self):
        return self.getvalue(), self._at, self.__dict__.copy() or None

    def __setstate__(self, state, /):
        self._check_open()
        _check_state(self, state, ('first', 'second', 'third'))
        self._buffer, self._at = bytearray(_bytes_of(state[0])), state[1]
        if state[2]:
            self.__dict__.update(state[2])

    def getvalue(self):
        self._check_open()
        return bytes(self._buffer)

    def getbuffer(self):
        self._check_open()
        return memoryview(self._buffer)

    def close(self):
        self._closed = True
        self._buffer = bytearray()

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

    def read(self, size=-1, /):
        self._check_open()
        size = _limit(size)
        end = len(self._buffer) if size < 0 else self._at + size
        data = bytes(self._buffer[self._at:end])
        self._at += len(data)
        return data

    read1 = read

    def readline(self, size=-1, /):
        self._check_open()
        end = self._buffer.find(b'\n', self._at) + 1 or len(self._buffer)
        if size != -1 and (size := _limit(size)) >= 0:
            end = min(end, self._at + size)
        data = bytes(self._buffer[self._at:end])
        self._at += len(data)
        return data

    def write(self, b, /):
        self._check_open()
        data = b if type(b) is bytes else _bytes_of(b)
        if not data:
            return 0
        if self._at > len(self._buffer):
            self._buffer.extend(bytes(self._at - len(self._buffer)))
        self._buffer[self._at:self._at + len(data)] = data
        self._at += len(data)
        return len(data)

    def seek(self, offset, whence=0, /):
        self._check_open()
        self._at = _position(offset, whence, self._at, len(self._buffer))
        return self._at

    def tell(self):
        self._check_open()
        return self._at

    def truncate(self, size=None, /):
        self._check_open()
        size = self._at if size is None else _index(size)
        if size < 0:
            raise ValueError(f'negative size value {size}')
        del self._buffer[size:]
        return size


class StringIO(TextIOBase):
    """A stream of text in memory."""

    # `_parts` is what was written behind the text, which is only joined to it when somebody looks; `_ends` are the kinds of line ends seen.
    __slots__ = '_text', '_parts', '_at', '_size', '_newline', '_is_plain', '_ends', '_closed'

    def __init__(self, initial_value='', newline='\n'):
        if not isinstance(newline, (str, type(None))):
            raise TypeError(f'newline must be str or None, not {type(newline).__name__}')
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError(f'illegal newline value: {newline!r}')
        if not isinstance(initial_value, (str, type(None))):
            raise TypeError(f'initial_value must be str or None, not {type(initial_value).__name__}')
        self._newline, self._is_plain = newline, newline == '\n'
        self._closed = False
        self._text, self._parts, self._ends = '', [], set()
        self._at = self._size = 0
        if initial_value:
            self.write(initial_value)
            self._at = 0

    def __getstate__(self):
        return self._whole(), self._newline, self._at, self.__dict__.copy() or None

    def __setstate__(self, state, /):
        if self.closed:
            raise ValueError('I/O operation on closed file')
        _check_state(self, state, ('first', 'second', 'third', 'fourth'))
        text, newline, at, attributes = state
        # The text went through the translation of line ends already.
        self.__init__('', newline)
        if not isinstance(text, (str, type(None))):
            raise TypeError(f'initial_value must be str or None, not {type(text).__name__}')
        self._text, self._at, self._size = text or '', at, len(text or '')
        if attributes:
            self.__dict__.update(attributes)

    def _check_open(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

    def _whole(self):
        self._check_open()
        if self._parts:
            self._text += ''.join(self._parts)
            self._parts = []
        return self._text

    def getvalue(self):
        return self._whole()

    def close(self):
        self._closed = True
        self._text, self._parts = '', []

    @property
    def line_buffering(self):
        self._check_open()
        return False

    @property
    def newlines(self):
        self._check_open()
        seen = tuple(end for end in ('\r', '\n', '\r\n') if end in self._ends)
        return None if not seen else seen[0] if len(seen) == 1 else seen

    def _translated(self, text):
        """A text with the line ends that the stream holds."""
        if not self._newline:
            rest = text.replace('\r\n', '')
            for end, found in (('\r\n', len(rest) < len(text)), ('\r', '\r' in rest), ('\n', '\n' in rest)):
                if found:
                    self._ends.add(end)
            return text if self._newline == '' else text.replace('\r\n', '\n').replace('\r', '\n')
        return text.replace('\n', self._newline)

    def readable(self):
        self._check_open()
        return True

    writable = seekable = readable

    def read(self, size=-1, /):
        text = self._whole()
        size = _limit(size)
        end = len(text) if size < 0 else self._at + size
        part = text[self._at:end]
        self._at += len(part)
        return part

    def _line_end(self, text):
        if self._newline == '':
            ends = [i for i in (text.find('\n', self._at), text.find('\r', self._at)) if i >= 0]
            if not ends:
                return len(text)
            end = min(ends)
            return end + (2 if text.startswith('\r\n', end) else 1)
        mark = self._newline or '\n'
        end = text.find(mark, self._at)
        return len(text) if end < 0 else end + len(mark)

    def readline(self, size=-1, /):
        text = self._whole()
        end = self._line_end(text)
        if size != -1 and (size := _limit(size)) >= 0:
            end = min(end, self._at + size)
        part = text[self._at:end]
        self._at += len(part)
        return part

    def write(self, s, /):
        if self._closed:
            raise ValueError('I/O operation on closed file')
        if not isinstance(s, str):
            raise TypeError(f"string argument expected, got '{type(s).__name__}'")
        length = len(s)
        if not self._is_plain:
            s = self._translated(s)
        if not s:
            return length
        if self._at == self._size:
            self._parts.append(s)
        else:
            text = self._whole().ljust(self._at, '\0')
            self._text = text[:self._at] + s + text[self._at + len(s):]
        self._at += len(s)
        self._size = max(self._size, self._at)
        return length

    def seek(self, offset, whence=0, /):
        end = len(self._whole())
        offset, whence = _index(offset), _index(whence)
        if whence == 0 and offset < 0:
            raise ValueError(f'Negative seek position {offset}')
        if whence not in (0, 1, 2):
            raise ValueError(f'Invalid whence ({whence}, should be 0, 1 or 2)')
        if whence and offset:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = offset if whence == 0 else self._at if whence == 1 else end
        return self._at

    def tell(self):
        self._check_open()
        return self._at

    def truncate(self, size=None, /):
        text = self._whole()
        size = self._at if size is None else _limit(size)
        if size < 0:
            raise ValueError(f'Negative size value {size}')
        self._text = text[:size]
        self._size = len(self._text)
        return size


class TextIOWrapper(TextIOBase):
    """A stream of text over one of bytes."""

    def __init__(self, buffer, encoding=None, errors=None, newline=None, line_buffering=False, write_through=False):
        self.buffer = buffer
        self.encoding = encoding or 'utf-8'
        self.errors = errors or 'strict'
        self.line_buffering = line_buffering
        self._newline = newline
        self._reader = None

    @property
    def name(self):
        return self.buffer.name

    @property
    def closed(self):
        return self.buffer.closed

    def close(self):
        self.buffer.close()

    def flush(self):
        self.buffer.flush()

    def readable(self):
        return self.buffer.readable()

    def writable(self):
        return self.buffer.writable()

    def seekable(self):
        return self.buffer.seekable()

    def _text(self):
        if self._reader is None:
            text = self.buffer.read().decode(self.encoding, self.errors)
            self._reader = StringIO(text, self._newline)
        return self._reader

    def read(self, size=-1, /):
        return self._text().read(size)

    def readline(self, size=-1, /):
        return self._text().readline(size)

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError(f'write() argument must be str, not {type(s).__name__}')
        text = s.replace('\n', self._newline) if self._newline in ('\r', '\r\n') else s
        self.buffer.write(text.encode(self.encoding, self.errors))
        return len(s)

    def seek(self, offset, whence=0, /):
        self._reader = None
        return self.buffer.seek(offset, whence)

    def tell(self):
        return self.buffer.tell()

    def detach(self):
        return self.buffer


class BufferedReader(BufferedIOBase):
    """A stream of bytes to read, over another."""

    def __init__(self, raw, buffer_size=DEFAULT_BUFFER_SIZE):
        self.raw = raw

    @property
    def closed(self):
        return self.raw.closed

    def close(self):
        self.raw.close()

    def flush(self):
        self.raw.flush()

    def readable(self):
        return self.raw.readable()

    def seekable(self):
        return self.raw.seekable()

    def read(self, size=-1, /):
        return self.raw.read(size)

    read1 = read

    def readline(self, size=-1, /):
        return self.raw.readline(size)

    def seek(self, offset, whence=0, /):
        return self.raw.seek(offset, whence)

    def tell(self):
        return self.raw.tell()


class BufferedWriter(BufferedReader):
    """A stream of bytes to write, over another."""

    def readable(self):
        return False

    def writable(self):
        return self.raw.writable()

    def write(self, b, /):
        return self.raw.write(b)


class BufferedRandom(BufferedWriter):
    """A stream of bytes to read and write, over another."""

    def readable(self):
        return self.raw.readable()


class BufferedRWPair(BufferedIOBase):
    """A stream of bytes that reads from one stream and writes to another."""

    def __init__(self, reader, writer, buffer_size=DEFAULT_BUFFER_SIZE):
        self.reader, self.writer = reader, writer

    def read(self, size=-1, /):
        return self.reader.read(size)

    def write(self, b, /):
        return self.writer.write(b)

    def readable(self):
        return self.reader.readable()

    def writable(self):
        return self.writer.writable()


class FileIO(RawIOBase):
    """A file; there are none."""

    def __init__(self, file, mode='r', closefd=True, opener=None):
        open(file, mode if 'b' in mode else mode + 'b')
        raise NotImplementedError('Taipan does not support io.FileIO yet')


class IncrementalNewlineDecoder:
    """Turns all kinds of line ends into one."""

    def __init__(self, decoder, translate, errors='strict'):
        self._decoder, self._translate = decoder, translate
        self.newlines = None

    def decode(self, input, final=False):
        text = input if self._decoder is None else self._decoder.decode(input, final)
        return text.replace('\r\n', '\n').replace('\r', '\n') if self._translate else text

    def reset(self):
        if self._decoder is not None:
            self._decoder.reset()


class Reader(metaclass=ABCMeta):
    """Whatever can be read from."""

    @abstractmethod
    def read(self, size=..., /):
        """Reads."""


class Writer(metaclass=ABCMeta):
    """Whatever can be written to."""

    @abstractmethod
    def write(self, data, /):
        """Writes."""


TextIOBase.register(type(sys.__stdout__))
BufferedIOBase.register(type(sys.__stdout__.buffer))
for _class in (IOBase, TextIOBase, BufferedIOBase, RawIOBase):
    _class.__module__ = 'io'
for _class in (BytesIO, StringIO, TextIOWrapper, BufferedReader, BufferedWriter, BufferedRandom, FileIO):
    _class.__module__ = '_io'
del _class
_types._name_with_module(BytesIO, StringIO, TextIOWrapper)
