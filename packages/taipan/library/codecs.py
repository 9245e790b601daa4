"""Codecs: encoders and decoders of texts, whole and piece by piece, and streams over streams."""

from _codecs import decode, encode, lookup, register, unregister
from _codecs import _normal

__all__ = ['register', 'lookup', 'open', 'EncodedFile', 'BOM', 'BOM_BE', 'BOM_LE', 'BOM32_BE', 'BOM32_LE', 'BOM64_BE',
           'BOM64_LE', 'BOM_UTF8', 'BOM_UTF16', 'BOM_UTF16_LE', 'BOM_UTF16_BE', 'BOM_UTF32', 'BOM_UTF32_LE',
           'BOM_UTF32_BE', 'CodecInfo', 'Codec', 'IncrementalEncoder', 'IncrementalDecoder', 'StreamReader',
           'StreamWriter', 'StreamReaderWriter', 'StreamRecoder', 'getencoder', 'getdecoder', 'getincrementalencoder',
           'getincrementaldecoder', 'getreader', 'getwriter', 'encode', 'decode', 'iterencode', 'iterdecode',
           'strict_errors', 'ignore_errors', 'replace_errors', 'xmlcharrefreplace_errors', 'backslashreplace_errors',
           'namereplace_errors', 'register_error', 'lookup_error']

BOM_UTF8 = b'\xef\xbb\xbf'
BOM_LE = BOM_UTF16_LE = BOM_UTF16 = BOM = BOM32_LE = b'\xff\xfe'
BOM_BE = BOM_UTF16_BE = BOM32_BE = b'\xfe\xff'
BOM_UTF32_LE = BOM_UTF32 = BOM64_LE = b'\xff\xfe\x00\x00'
BOM_UTF32_BE = BOM64_BE = b'\x00\x00\xfe\xff'


class CodecInfo(tuple):
    """A codec: its functions and classes."""

    _is_text_encoding = True

    def __new__(cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None,
                incrementaldecoder=None, name=None, *, _is_text_encoding=None):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name, self.encode, self.decode = name, encode, decode
        self.incrementalencoder, self.incrementaldecoder = incrementalencoder, incrementaldecoder
        self.streamwriter, self.streamreader = streamwriter, streamreader
        if _is_text_encoding is not None:
            self._is_text_encoding = _is_text_encoding
        return self

    def __repr__(self):
        return f'<codecs.CodecInfo object for encoding {self.name} at {id(self):#x}>'

    def __getnewargs__(self):
        return tuple(self)


class Codec:
    """What can encode and decode."""

    def encode(self, input, errors='strict'):
        raise NotImplementedError

    def decode(self, input, errors='strict'):
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes piece by piece."""

    def __init__(self, errors='strict'):
        self.errors, self.buffer = errors, ''

    def encode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return 0

    def setstate(self, state):
        pass


class BufferedIncrementalEncoder(IncrementalEncoder):
    """Keeps what cannot be encoded yet."""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_encode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = ''

    def getstate(self):
        return self.buffer or 0

    def setstate(self, state):
        self.buffer = state or ''


class IncrementalDecoder:
    """Decodes piece by piece."""

    def __init__(self, errors='strict'):
        self.errors = errors

    def decode(self, input, final=False):
        raise NotImplementedError

    def reset(self):
        pass

    def getstate(self):
        return b'', 0

    def setstate(self, state):
        pass


class BufferedIncrementalDecoder(IncrementalDecoder):
    """Keeps what cannot be decoded yet."""

    def __init__(self, errors='strict'):
        super().__init__(errors)
        self.buffer = b''

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def decode(self, input, final=False):
        data = self.buffer + input
        result, consumed = self._buffer_decode(data, self.errors, final)
        self.buffer = data[consumed:]
        return result

    def reset(self):
        self.buffer = b''

    def getstate(self):
        return self.buffer, 0

    def setstate(self, state):
        self.buffer = state[0]


# -- Streams


class StreamWriter(Codec):
    """Writes encoded texts to a stream of bytes."""

    def __init__(self, stream, errors='strict'):
        self.stream, self.errors = stream, errors

    def write(self, object):
        self.stream.write(self.encode(object, self.errors)[0])

    def writelines(self, list):
        self.write(''.join(list))

    def reset(self):
        pass

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        if whence == 0 and offset == 0:
            self.reset()

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {self.__class__.__name__}")


class StreamReader(Codec):
    """Reads texts from a stream of bytes."""

    charbuffertype = str

    def __init__(self, stream, errors='strict'):
        self.stream, self.errors = stream, errors
        self.reset()

    def decode(self, input, errors='strict'):
        raise NotImplementedError

    def reset(self):
        self.bytebuffer, self.charbuffer = b'', self.charbuffertype()

    def _fill(self, size=-1):
        """Reads and decodes more; says whether the stream had any."""
        data = self.stream.read() if size < 0 else self.stream.read(size)
        whole = self.bytebuffer + data
        if whole:
            text, consumed = self.decode(whole, self.errors)
            self.bytebuffer = whole[consumed:]
            self.charbuffer += text
        return bool(data)

    def _take(self, count):
        text, self.charbuffer = self.charbuffer[:count], self.charbuffer[count:]
        return text

    def read(self, size=-1, chars=-1, firstline=False):
        if chars >= 0:
            while len(self.charbuffer) < chars and self._fill(size if size >= 0 else chars):
                pass
            return self._take(chars)
        if size < 0 or not self.charbuffer:
            self._fill(size)
        return self._take(len(self.charbuffer))

    def readline(self, size=None, keepends=True):
        step = size or 72
        while True:
            lines = self.charbuffer.splitlines(keepends=True)
            if lines and (len(lines) > 1 or lines[0].endswith('\n')):
                break
            if not self._fill(step):
                break
        line = lines[0] if lines else self.charbuffertype()
        self._take(len(line))
        return line if keepends else line.splitlines(keepends=False)[0] if line else line

    def readlines(self, sizehint=None, keepends=True):
        return self.read().splitlines(keepends)

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reset()

    def __next__(self):
        line = self.readline()
        if line:
            return line
        raise StopIteration

    def __iter__(self):
        return self

    def __getattr__(self, name):
        return getattr(self.stream, name)

    __enter__, __exit__ = StreamWriter.__enter__, StreamWriter.__exit__
    __reduce_ex__ = StreamWriter.__reduce_ex__


class StreamReaderWriter:
    """Reads and writes texts."""

    encoding = 'unknown'

    def __init__(self, stream, Reader, Writer, errors='strict'):
        self.stream, self.errors = stream, errors
        self.reader, self.writer = Reader(stream, errors), Writer(stream, errors)

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def write(self, data):
        return self.writer.write(data)

    def writelines(self, list):
        return self.writer.writelines(list)

    def reset(self):
        self.reader.reset()
        self.writer.reset()

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        self.reader.reset()
        if whence == 0 and offset == 0:
            self.writer.reset()

    def __next__(self):
        return next(self.reader)

    def __iter__(self):
        return self

    def __getattr__(self, name):
        return getattr(self.stream, name)

    __enter__, __exit__ = StreamWriter.__enter__, StreamWriter.__exit__
    __reduce_ex__ = StreamWriter.__reduce_ex__


class StreamRecoder(StreamReaderWriter):
    """Reads and writes bytes of one encoding over a stream of another."""

    data_encoding = file_encoding = 'unknown'

    def __init__(self, stream, encode, decode, Reader, Writer, errors='strict'):
        super().__init__(stream, Reader, Writer, errors)
        self.encode, self.decode = encode, decode

    def read(self, size=-1):
        return self.encode(self.reader.read(size), self.errors)[0]

    def readline(self, size=None):
        line = self.reader.readline() if size is None else self.reader.readline(size)
        return self.encode(line, self.errors)[0]

    def readlines(self, sizehint=None):
        return self.encode(self.reader.read(), self.errors)[0].splitlines(keepends=True)

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        return self.write(b''.join(list))

    def __next__(self):
        return self.encode(next(self.reader), self.errors)[0]


# -- The standard encodings

_TEXT = {'utf-8': 'utf_8 utf8 u8 utf utf8_ucs2 utf8_ucs4 cp65001', 'utf-8-sig': 'utf_8_sig',
         'utf-16': 'utf_16 utf16 u16', 'utf-16-le': 'utf_16_le utf_16le unicodelittleunmarked',
         'utf-16-be': 'utf_16_be utf_16be unicodebigunmarked', 'utf-32': 'utf_32 utf32 u32',
         'utf-32-le': 'utf_32_le utf_32le', 'utf-32-be': 'utf_32_be utf_32be',
         'ascii': 'ascii 646 ansi_x3.4_1968 ansi_x3_4_1968 us_ascii us iso646_us iso_ir_6 cp367 ibm367 csascii',
         'iso8859-1': 'iso8859_1 iso_8859_1 latin_1 latin1 latin l1 8859 cp819 iso8859 iso_ir_100 ibm819 csisolatin1',
         'unicode-escape': 'unicode_escape', 'raw-unicode-escape': 'raw_unicode_escape'}
_NAMES = {alias: name for name, aliases in _TEXT.items() for alias in aliases.split()}
_OTHERS = {'hex': 'hex hex_codec', 'base64': 'base64 base64_codec base_64', 'rot13': 'rot13 rot_13'}
_NAMES_OF_OTHERS = {alias: name for name, aliases in _OTHERS.items() for alias in aliases.split()}
_made = {}


def _standard(name):
    """A codec that is always there, or None."""
    if name in _NAMES:
        canonical, make = _NAMES[name], _text_codec
    elif name in _NAMES_OF_OTHERS:
        canonical, make = _NAMES_OF_OTHERS[name], _other_codec
    else:
        return None
    if canonical not in _made:
        _made[canonical] = make(canonical)
    return _made[canonical]


def _complete(data, name, final):
    """How many bytes are whole characters."""
    size = len(data)
    if final:
        return size
    if name.startswith('utf-8'):
        for back in range(1, min(3, size) + 1):
            lead = data[size - back]
            if lead & 0xC0 != 0x80:
                need = 4 if lead >= 0xF0 else 3 if lead >= 0xE0 else 2 if lead >= 0xC0 else 1
                if need > back:
                    try:
                        data[size - back:].decode()
                    except UnicodeDecodeError as error:
                        if error.reason == 'unexpected end of data':
                            return size - back
                break
        return size
    if name.startswith('utf-32'):
        return size - size % 4
    if name.startswith('utf-16'):
        whole = size - size % 2
        high = data[whole - 2 if name.endswith('be') else whole - 1] if whole else 0
        return whole - 2 if high & 0xFC == 0xD8 else whole
    if name.endswith('escape'):
        import re
        m = re.search(rb'(?<!\\)(?:\\\\)*(\\(?:x[0-9a-fA-F]?|u[0-9a-fA-F]{0,3}|U[0-9a-fA-F]{0,7}|N(?:\{[^}]*)?)?)\Z', data)
        return size if m is None else m.start(1)
    return size


def _text_codec(name):
    mark_size = {'utf-8-sig': 3, 'utf-16': 2, 'utf-32': 4}.get(name, 0)
    bare = name.removesuffix('-sig')
    native = bare + '-le' if mark_size in (2, 4) else bare

    def encode(input, errors='strict'):
        if not isinstance(input, str):
            raise TypeError(f'{name.replace("-", "_")}_encode() argument 1 must be str, not {type(input).__name__}')
        return input.encode(name, 'strict' if errors is None else errors), len(input)

    def decode(input, errors='strict'):
        data = bytes(memoryview(input)) if not isinstance(input, str) else _no_bytes(input)
        return data.decode(name, 'strict' if errors is None else errors), len(data)

    class Encoder(IncrementalEncoder):
        def __init__(self, errors='strict'):
            super().__init__(errors)
            self.started = False

        def encode(self, input, final=False):
            result = input.encode(native if self.started else name, self.errors)
            self.started = True
            return result

        def reset(self):
            self.started = False

        def getstate(self):
            return 2 if mark_size == 2 and not self.started else 0

        def setstate(self, state):
            self.started = state == 0

    class Decoder(BufferedIncrementalDecoder):
        order = None

        def _buffer_decode(self, data, errors, final):
            order, start = self.order, 0
            if order is None:
                if mark_size and len(data) < mark_size and not final:
                    if mark_size != 3 or BOM_UTF8.startswith(data):
                        return '', 0
                order = native
                if mark_size == 3:
                    start = 3 if data[:3] == BOM_UTF8 else 0
                elif mark_size:
                    start = mark_size
                    little, big = (BOM_UTF16_LE, BOM_UTF16_BE) if mark_size == 2 else (BOM_UTF32_LE, BOM_UTF32_BE)
                    if data[:start] == big:
                        order = bare + '-be'
                    elif data[:start] != little:
                        start = 0
                if data:
                    self.order = order
            end = _complete(data, order, final)
            return data[start:end].decode(order, errors), end

        def reset(self):
            super().reset()
            self.order = None

    class Reader(StreamReader):
        def reset(self):
            super().reset()
            self.decoder = None

        def decode(self, input, errors='strict'):
            if self.decoder is None:
                self.decoder = Decoder(errors)
            return self.decoder._buffer_decode(input, errors, False)

    class Writer(StreamWriter):
        started = False

        def encode(self, input, errors='strict'):
            result = input.encode(native if self.started else name, errors)
            self.started = True
            return result, len(input)

        def reset(self):
            self.started = False

    for cls, title in (Encoder, 'IncrementalEncoder'), (Decoder, 'IncrementalDecoder'), (Reader, 'StreamReader'), (
            Writer, 'StreamWriter'):
        cls.__name__ = cls.__qualname__ = title
        cls.__module__ = f'encodings.{name.replace("-", "_")}'
    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name=name)


def _no_bytes(input):
    raise TypeError(f"a bytes-like object is required, not '{type(input).__name__}'")


def _other_codec(name):
    if name == 'rot13':
        import string
        small, large = string.ascii_lowercase, string.ascii_uppercase
        table = str.maketrans(small + large, small[13:] + small[:13] + large[13:] + large[:13])
        to_bytes = from_bytes = lambda input: str.translate(input, table)
    elif name == 'hex':
        import binascii
        to_bytes, from_bytes = binascii.b2a_hex, binascii.a2b_hex
    else:
        import base64
        to_bytes, from_bytes = base64.encodebytes, base64.decodebytes

    def encode(input, errors='strict'):
        return to_bytes(input), len(input)

    def decode(input, errors='strict'):
        return from_bytes(input), len(input)

    class Encoder(IncrementalEncoder):
        def encode(self, input, final=False):
            return to_bytes(input)

    class Decoder(IncrementalDecoder):
        def decode(self, input, final=False):
            return from_bytes(input)

    class Writer(StreamWriter):
        charbuffertype = str if name == 'rot13' else bytes

        def encode(self, input, errors='strict'):
            return to_bytes(input), len(input)

    class Reader(StreamReader):
        charbuffertype = str if name == 'rot13' else bytes

        def decode(self, input, errors='strict'):
            return from_bytes(input), len(input)

    return CodecInfo(encode, decode, Reader, Writer, Encoder, Decoder, name={'rot13': 'rot-13'}.get(name, name),
                     _is_text_encoding=False)


# -- Functions


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def getincrementalencoder(encoding):
    encoder = lookup(encoding).incrementalencoder
    if encoder is None:
        raise LookupError(encoding)
    return encoder


def getincrementaldecoder(encoding):
    decoder = lookup(encoding).incrementaldecoder
    if decoder is None:
        raise LookupError(encoding)
    return decoder


def getreader(encoding):
    return lookup(encoding).streamreader


def getwriter(encoding):
    return lookup(encoding).streamwriter


def iterencode(iterator, encoding, errors='strict', **kwargs):
    encoder = getincrementalencoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = encoder.encode(input)
        if output:
            yield output
    output = encoder.encode('', True)
    if output:
        yield output


def iterdecode(iterator, encoding, errors='strict', **kwargs):
    decoder = getincrementaldecoder(encoding)(errors, **kwargs)
    for input in iterator:
        output = decoder.decode(input)
        if output:
            yield output
    output = decoder.decode(b'', True)
    if output:
        yield output


def open(filename, mode='r', encoding=None, errors='strict', buffering=-1):
    """A file of texts."""
    import builtins
    import warnings
    warnings.warn('codecs.open() is deprecated. Use open() instead.', DeprecationWarning, stacklevel=2)
    if encoding is not None and 'b' not in mode:
        mode += 'b'
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    info = lookup(encoding)
    result = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    result.encoding = encoding
    return result


def EncodedFile(file, data_encoding, file_encoding=None, errors='strict'):
    """A file that is read and written in one encoding and holds another."""
    if file_encoding is None:
        file_encoding = data_encoding
    data, inside = lookup(data_encoding), lookup(file_encoding)
    result = StreamRecoder(file, data.encode, data.decode, inside.streamreader, inside.streamwriter, errors)
    result.data_encoding, result.file_encoding = data_encoding, file_encoding
    return result


def make_identity_dict(rng):
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    result = {}
    for code, value in decoding_map.items():
        result[value] = None if value in result else code
    return result


# -- What is done with what cannot be translated


def _faulty(exc):
    if not isinstance(exc, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        raise TypeError(f"don't know how to handle {type(exc).__name__} in error callback")
    return exc.object[exc.start:exc.end]


def _characters(exc):
    if isinstance(exc, UnicodeDecodeError):
        raise TypeError(f"don't know how to handle {type(exc).__name__} in error callback")
    return _faulty(exc)


def strict_errors(exc):
    if isinstance(exc, BaseException):
        raise exc
    raise TypeError('codec must pass exception instance')


def ignore_errors(exc):
    _faulty(exc)
    return '', exc.end


def replace_errors(exc):
    length = len(_faulty(exc))
    if isinstance(exc, UnicodeEncodeError):
        return '?' * length, exc.end
    return '\ufffd' * (1 if isinstance(exc, UnicodeDecodeError) else length), exc.end


def xmlcharrefreplace_errors(exc):
    return ''.join(f'&#{ord(c)};' for c in _characters(exc)), exc.end


def _escape(code):
    return f'\\x{code:02x}' if code < 0x100 else f'\\u{code:04x}' if code < 0x10000 else f'\\U{code:08x}'


def backslashreplace_errors(exc):
    return ''.join(_escape(c if isinstance(c, int) else ord(c)) for c in _faulty(exc)), exc.end


def namereplace_errors(exc):
    import unicodedata
    names = [(unicodedata.name(c, None), c) for c in _characters(exc)]
    return ''.join(_escape(ord(c)) if name is None else f'\\N{{{name}}}' for name, c in names), exc.end


_handlers = {'strict': strict_errors, 'ignore': ignore_errors, 'replace': replace_errors,
             'xmlcharrefreplace': xmlcharrefreplace_errors, 'backslashreplace': backslashreplace_errors,
             'namereplace': namereplace_errors}


def lookup_error(name, /):
    """The function that handles errors, by its name."""
    if name in ('surrogateescape', 'surrogatepass'):
        raise NotImplementedError(f'Taipan does not support the error handler {name!r} as a function yet')
    if name not in _handlers:
        raise LookupError(f"unknown error handler name '{name}'")
    return _handlers[name]


def register_error(errors, handler, /):
    raise NotImplementedError('Taipan does not support codecs.register_error() yet')
