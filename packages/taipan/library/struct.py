"""Values as bytes, laid out by a format."""

import math
from _types import _name_with_module

__all__ = ['calcsize', 'pack', 'pack_into', 'unpack', 'unpack_from', 'iter_unpack', 'Struct', 'error']


class error(Exception):
    """A format is wrong, or values do not fit it."""


error.__module__ = 'struct'

# Size and native alignment by letter, standard size.
_NATIVE = {'x': (1, 1), 'c': (1, 1), 'b': (1, 1), 'B': (1, 1), '?': (1, 1), 'h': (2, 2), 'H': (2, 2), 'i': (4, 4),
           'I': (4, 4), 'l': (4, 4), 'L': (4, 4), 'q': (8, 8), 'Q': (8, 8), 'n': (4, 4), 'N': (4, 4), 'P': (4, 4),
           'e': (2, 2), 'f': (4, 4), 'd': (8, 8), 's': (1, 1), 'p': (1, 1)}
_FLOATS = {'e': (5, 10), 'f': (8, 23), 'd': (11, 52)}


def float_bits(value, letter, is_native=False):
    """The bits of a float as an int, in one of the formats of IEEE 754."""
    exponent_bits, fraction_bits = _FLOATS[letter]
    bias = (1 << exponent_bits - 1) - 1
    sign = 1 if math.copysign(1, value) < 0 else 0
    top = sign << exponent_bits + fraction_bits
    full = (1 << exponent_bits) - 1
    if value != value:
        return top | full << fraction_bits | 1 << fraction_bits - 1
    value = abs(value)
    if value == math.inf:
        return top | full << fraction_bits
    if value == 0:
        return top
    mantissa, exponent = math.frexp(value)
    exponent = max(exponent - 1, 1 - bias)
    scaled = math.ldexp(value, fraction_bits - exponent) if fraction_bits - exponent < 1000 else \
        math.ldexp(math.ldexp(value, 500), fraction_bits - exponent - 500)
    whole = round(scaled)
    if whole >= 1 << fraction_bits + 1:
        whole >>= 1
        exponent += 1
    if exponent > bias:
        if letter == 'd' or is_native and letter == 'f':
            return top | full << fraction_bits
        raise OverflowError(f'float too large to pack with {letter} format')
    if whole < 1 << fraction_bits:
        return top | whole
    return top | exponent + bias << fraction_bits | whole - (1 << fraction_bits)


def float_of_bits(bits, letter):
    """The float that bits stand for."""
    exponent_bits, fraction_bits = _FLOATS[letter]
    full = (1 << exponent_bits) - 1
    bias = full >> 1
    sign = -1.0 if bits >> exponent_bits + fraction_bits else 1.0
    exponent = bits >> fraction_bits & full
    fraction = bits & (1 << fraction_bits) - 1
    if exponent == full:
        return math.nan if fraction else sign * math.inf
    if exponent == 0:
        return sign * math.ldexp(fraction, 1 - bias - fraction_bits)
    return sign * math.ldexp(fraction + (1 << fraction_bits), exponent - bias - fraction_bits)


def _parse(format):
    if isinstance(format, (bytes, bytearray)):
        format = format.decode('ascii')
    if not isinstance(format, str):
        raise TypeError(f'Struct() argument 1 must be a str or bytes object, not {type(format).__name__}')
    order, native, at = '<', True, 0
    if format[:1] in ('@', '=', '<', '>', '!') and format:
        native = format[0] == '@'
        order = '>' if format[0] in '>!' else '<'
        at = 1
    items, size = [], 0
    while at < len(format):
        c = format[at]
        at += 1
        if c.isspace():
            continue
        count = None
        if c.isdigit():
            start = at - 1
            while at < len(format) and format[at].isdigit():
                at += 1
            count = int(format[start:at])
            if at == len(format):
                raise error('repeat count given without format specifier')
            c = format[at]
            at += 1
        if c not in _NATIVE or not native and c in 'nNP':
            raise error('bad char in struct format')
        width, alignment = _NATIVE[c]
        if native and alignment > 1:
            size += -size % alignment
        items.append((c, 1 if count is None else count, width, size))
        size += width * (1 if count is None else count)
    return order, items, size, native


class Struct:
    """A format, read once."""

    def __init__(self, format):
        self._order, self._items, self.size, self._native = _parse(format)
        self.format = format.decode('ascii') if isinstance(format, bytes) else format
        self._count = sum(0 if c == 'x' else 1 if c in 'sp' else n for c, n, _, _ in self._items)

    def __repr__(self):
        return f'{type(self).__name__}({self.format!r})'

    def _int(self, c, value, width):
        if not isinstance(value, int):
            try:
                value = value.__index__()
            except AttributeError:
                raise error('required argument is not an integer') from None
        signed = c in 'bhilqn'
        bits = 8 * width
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
        if not low <= value <= high:
            if c in 'qQ' and -(1 << 63) <= value < 1 << 64 or c in 'bBhHiIlL':
                text = f'{low} <= number <= {high}'
                raise error(f"'{c}' format requires {text}")
            raise error('int too large to convert')
        return value.to_bytes(width, 'little' if self._order == '<' else 'big', signed=signed)

    def pack(self, *values):
        if len(values) != self._count:
            raise error(f'pack expected {self._count} items for packing (got {len(values)})')
        result, at = bytearray(self.size), 0
        order = 'little' if self._order == '<' else 'big'
        for c, count, width, offset in self._items:
            if c == 'x':
                continue
            if c in 'sp':
                value = values[at]
                at += 1
                if not isinstance(value, (bytes, bytearray)):
                    raise error(f"argument for '{c}' must be a bytes object")
                if c == 'p':
                    if count:
                        part = bytes(value)[:count - 1]
                        result[offset:offset + 1 + len(part)] = bytes([min(len(part), 255)]) + part
                else:
                    part = bytes(value)[:count]
                    result[offset:offset + len(part)] = part
                continue
            for i in range(count):
                value = values[at]
                at += 1
                if c == 'c':
                    if not isinstance(value, bytes) or len(value) != 1:
                        raise error('char format requires a bytes object of length 1')
                    part = value
                elif c == '?':
                    part = b'\1' if value else b'\0'
                elif c in _FLOATS:
                    if not isinstance(value, (int, float)) and not hasattr(type(value), '__float__'):
                        raise error('required argument is not a float')
                    part = float_bits(float(value), c, self._native).to_bytes(width, order)
                else:
                    part = self._int(c, value, width)
                start = offset + i * width
                result[start:start + width] = part
        return bytes(result)

    def pack_into(self, buffer, offset, *values):
        try:
            view = memoryview(buffer).cast('B')
        except TypeError:
            view = None
        if view is None or view.readonly:
            raise TypeError(f'argument must be read-write bytes-like object, not {type(buffer).__name__}')
        data, length = self.pack(*values), len(view)
        if offset < 0:
            if offset + self.size > 0:
                raise error(f'no space to pack {self.size} bytes at offset {offset}')
            if offset + length < 0:
                raise error(f'offset {offset} out of range for {length}-byte buffer')
            offset += length
        if offset + self.size > length:
            raise error(f'pack_into requires a buffer of at least {offset + self.size} bytes for packing {self.size} '
                        f'bytes at offset {offset} (actual buffer size is {length})')
        view[offset:offset + self.size] = data

    def _read(self, data):
        result = []
        order = 'little' if self._order == '<' else 'big'
        for c, count, width, offset in self._items:
            if c == 'x':
                continue
            if c == 's':
                result.append(bytes(data[offset:offset + count]))
            elif c == 'p':
                length = min(data[offset], count - 1) if count else 0
                result.append(bytes(data[offset + 1:offset + 1 + length]))
            else:
                for i in range(count):
                    part = bytes(data[offset + i * width:offset + (i + 1) * width])
                    if c == 'c':
                        result.append(part)
                    elif c == '?':
                        result.append(part != b'\0')
                    elif c in _FLOATS:
                        result.append(float_of_bits(int.from_bytes(part, order), c))
                    else:
                        result.append(int.from_bytes(part, order, signed=c in 'bhilqn'))
        return tuple(result)

    def unpack(self, buffer):
        if isinstance(buffer, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = memoryview(buffer)
        if data.nbytes != self.size:
            raise error(f'unpack requires a buffer of {self.size} bytes')
        return self._read(bytes(data))

    def unpack_from(self, buffer, offset=0):
        data = bytes(memoryview(buffer))
        at = offset + len(data) if offset < 0 else offset
        if at < 0 or at + self.size > len(data):
            raise error(f'unpack_from requires a buffer of at least {self.size + at} bytes for unpacking {self.size} '
                        f'bytes at offset {offset} (actual buffer size is {len(data)})')
        return self._read(data[at:at + self.size])

    def iter_unpack(self, buffer):
        data = bytes(memoryview(buffer))
        if not self.size:
            raise error('cannot iteratively unpack with a struct of length 0')
        if len(data) % self.size:
            raise error(f'iterative unpacking requires a buffer of a multiple of {self.size} bytes')
        return (self._read(data[i:i + self.size]) for i in range(0, len(data), self.size))


_known = {}


def _struct(format):
    found = _known.get(format)
    if found is None:
        if len(_known) > 100:
            _known.clear()
        found = _known[format] = Struct(format)
    return found


def calcsize(format, /):
    return _struct(format).size


def pack(format, /, *values):
    return _struct(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    _struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)


Struct.__module__ = '_struct'
_name_with_module(Struct)
