"""Sequences of numbers of one kind."""

import _types
import collections.abc as _abc
import struct
from types import GenericAlias

typecodes = 'bBuwhHiIlLqQfd'
_NAMES = {'b': 'signed char', 'B': 'unsigned byte integer', 'h': 'signed short integer',
          'H': 'unsigned short', 'i': 'signed integer', 'I': 'unsigned int', 'l': 'signed long', 'L': 'unsigned long'}


class array:
    """Numbers of one kind, or characters."""

    __slots__ = ('typecode', '_items', '__weakref__')
    __class_getitem__ = classmethod(GenericAlias)

    def __new__(cls, typecode, initializer=(), /):
        if not isinstance(typecode, str) or len(typecode) != 1:
            kind = f'str of length {len(typecode)}' if isinstance(typecode, str) else type(typecode).__name__
            raise TypeError('array() argument 1 must be a unicode character, not ' + kind)
        if typecode not in typecodes:
            raise ValueError('bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)')
        if typecode == 'u':
            import warnings
            warnings.warn("The 'u' type code is deprecated and will be removed in Python 3.16", DeprecationWarning,
                          stacklevel=2)
        self = object.__new__(cls)
        self.typecode, self._items = typecode, []
        if isinstance(initializer, str) and typecode not in 'uw':
            raise TypeError(f"cannot use a str to initialize an array with typecode '{typecode}'")
        if isinstance(initializer, (bytes, bytearray)):
            self.frombytes(initializer)
        else:
            self._items = [self._check(value) for value in initializer]
        return self

    @property
    def itemsize(self):
        return 4 if self.typecode in 'uw' else struct.calcsize(self.typecode)

    def _check(self, value):
        code = self.typecode
        if code in 'uw':
            if not isinstance(value, str):
                raise TypeError(f'array item must be a unicode character, not {type(value).__name__}')
            if len(value) != 1:
                raise TypeError(f'array item must be a string of length 1, not a string of length {len(value)}')
            return value
        if code in 'fd':
            if not isinstance(value, (int, float)) and not hasattr(type(value), '__float__'):
                raise TypeError(f'must be real number, not {type(value).__name__}')
            value = float(value)
            return value if code == 'd' else struct.unpack('f', struct.pack('f', value))[0]
        if not isinstance(value, int):
            if not hasattr(type(value), '__index__'):
                raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
            value = value.__index__()
        bits = 8 * self.itemsize
        low, high = (-(1 << bits - 1), (1 << bits - 1) - 1) if code.islower() else (0, (1 << bits) - 1)
        if low <= value <= high:
            return int(value)
        if code in _NAMES and code in 'bBhHi':
            raise OverflowError(f'{_NAMES[code]} is {"less than minimum" if value < low else "greater than maximum"}')
        if code.isupper() and value < 0:
            raise OverflowError("can't convert negative value to unsigned int")
        raise OverflowError('Python int too large to convert to C ' +
                            {'l': 'long', 'L': 'unsigned long', 'I': 'unsigned long', 'q': 'long long', 'Q': 'unsigned long long'}.get(code, 'int'))

    def _of(self, items):
        result = array(self.typecode)
        result._items = items
        return result

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return self._of(self._items[index])
        try:
            return self._items[index]
        except IndexError:
            raise IndexError('array index out of range') from None
        except TypeError:
            raise TypeError('array indices must be integers') from None

    def __setitem__(self, index, value):
        if isinstance(index, slice):
            if not isinstance(value, array):
                raise TypeError(f'can only assign array (not "{type(value).__name__}") to array slice')
            if value.typecode != self.typecode:
                raise TypeError('bad argument type for built-in operation')
            self._items[index] = value._items
            return
        value = self._check(value)
        try:
            self._items[index] = value
        except IndexError:
            raise IndexError('array assignment index out of range') from None

    def __delitem__(self, index):
        try:
            del self._items[index]
        except IndexError:
            raise IndexError('array assignment index out of range') from None

    def __contains__(self, value):
        return value in self._items

    def __repr__(self):
        if not self._items:
            return f"array('{self.typecode}')"
        if self.typecode in 'uw':
            return f"array('{self.typecode}', {''.join(self._items)!r})"
        return f"array('{self.typecode}', {self._items!r})"

    def _compared(self, other, compare):
        return compare(self._items, other._items) if isinstance(other, array) else NotImplemented

    def __eq__(self, other):
        return self._compared(other, lambda a, b: a == b)

    def __lt__(self, other):
        return self._compared(other, lambda a, b: a < b)

    def __le__(self, other):
        return self._compared(other, lambda a, b: a <= b)

    def __gt__(self, other):
        return self._compared(other, lambda a, b: a > b)

    def __ge__(self, other):
        return self._compared(other, lambda a, b: a >= b)

    __hash__ = None

    def __add__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only append array (not "{type(other).__name__}") to array')
        if other.typecode != self.typecode:
            raise TypeError('bad argument type for built-in operation')
        return self._of(self._items + other._items)

    def __iadd__(self, other):
        if not isinstance(other, array):
            raise TypeError(f'can only extend with array (not "{type(other).__name__}")')
        self.extend(other)
        return self

    def __mul__(self, count):
        return self._of(self._items * count)

    __rmul__ = __mul__

    def __imul__(self, count):
        self._items *= count
        return self

    def append(self, value, /):
        self._items.append(self._check(value))

    def extend(self, values, /):
        if isinstance(values, array) and values.typecode != self.typecode:
            raise TypeError('can only extend with array of same kind')
        self._items += [self._check(value) for value in values]

    fromlist = lambda self, values, /: self._items.extend([self._check(value) for value in values])

    def insert(self, index, value, /):
        self._items.insert(index, self._check(value))

    def pop(self, index=-1, /):
        if not self._items:
            raise IndexError('pop from empty array')
        try:
            return self._items.pop(index)
        except IndexError:
            raise IndexError('pop index out of range') from None

    def remove(self, value, /):
        try:
            self._items.remove(value)
        except ValueError:
            raise ValueError('array.remove(x): x not in array') from None

    def index(self, value, start=0, stop=2 ** 31 - 1, /):
        try:
            return self._items.index(value, start, stop)
        except ValueError:
            raise ValueError('array.index(x): x not in array') from None

    def count(self, value, /):
        return self._items.count(value)

    def reverse(self):
        self._items.reverse()

    def clear(self):
        self._items.clear()

    def tolist(self):
        return list(self._items)

    def tobytes(self):
        if self.typecode in 'uw':
            return ''.join(self._items).encode('utf-32-le')
        return struct.pack(f'<{len(self._items)}{self.typecode}', *self._items)

    def frombytes(self, buffer, /):
        data = bytes(buffer)
        if len(data) % self.itemsize:
            raise ValueError('bytes length not a multiple of item size')
        if self.typecode in 'uw':
            self._items += data.decode('utf-32-le')
        else:
            self._items += struct.unpack(f'<{len(data) // self.itemsize}{self.typecode}', data)

    def tounicode(self):
        if self.typecode not in 'uw':
            raise ValueError("tounicode() may only be called on unicode type arrays ('u' or 'w')")
        return ''.join(self._items)

    def fromunicode(self, text, /):
        if self.typecode not in 'uw':
            raise ValueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')")
        self._items += text

    def byteswap(self):
        size = self.itemsize
        data = self.tobytes()
        self._items = []
        self.frombytes(b''.join(data[i:i + size][::-1] for i in range(0, len(data), size)))

    def buffer_info(self):
        return id(self._items), len(self._items)

    def __copy__(self):
        return self._of(list(self._items))

    def __deepcopy__(self, memo):
        return self._of(list(self._items))

    def __reduce__(self):
        return array, (self.typecode, list(self._items))


ArrayType = array
_types._name_with_module(array)
_abc.MutableSequence.register(array)
