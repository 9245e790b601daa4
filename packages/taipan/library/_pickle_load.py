"""The reader of pickles: a machine with a stack, whose operations are bytes."""

import copyreg
import struct
import sys
from _pickle_names import UnpicklingError, by_path, new_name

HIGHEST_PROTOCOL = 5
MAXIMUM = sys.maxsize


class PickleBuffer:
    """A buffer that may be sent beside a pickle instead of in it."""

    __module__ = '_pickle'

    def __init__(self, object, /):
        self._view = memoryview(object)

    def __buffer__(self, flags):
        if self._view is None:
            raise ValueError('operation forbidden on released PickleBuffer object')
        return self._view

    def raw(self):
        """A view of the bytes in the order they have in memory."""
        if self._view is None:
            raise ValueError('operation forbidden on released PickleBuffer object')
        if not self._view.contiguous:
            raise BufferError('cannot extract raw buffer from non-contiguous buffer')
        return self._view.cast('B')

    def release(self):
        """Gives the buffer up."""
        if self._view is not None:
            self._view.release()
            self._view = None


class Source:
    """A file that has bytes."""

    __slots__ = ('data', 'at')

    def __init__(self, data):
        self.data = data
        self.at = 0

    def read(self, count):
        start = self.at
        self.at = start + count
        return self.data[start:start + count]

    def readline(self):
        start = self.at
        self.at = self.data.find(b'\n', start) + 1 or len(self.data)
        return self.data[start:self.at]


class Mark:
    """On the stack: where the members of a container begin."""


MARK = Mark()


def integer(line, what='int'):
    """The number that a line of an operation has."""
    try:
        return int(line)
    except ValueError:
        raise ValueError(f'could not convert string to {what}') from None


class Unpickler:
    """Reads pickles from a file."""

    __module__ = '_pickle'

    def __init__(self, file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
        try:
            self._file_read = file.read
            self._file_readline = file.readline
        except AttributeError:
            raise TypeError("file must have 'read' and 'readline' attributes") from None
        self._buffers = None if buffers is None else iter(buffers)
        self.memo = {}
        self.encoding = encoding
        self.errors = errors
        self.proto = 0
        self._fix_imports = fix_imports
        self._frame = None

    def load(self):
        """The object whose pickle comes next."""
        if not hasattr(self, '_file_read'):
            raise UnpicklingError(f'Unpickler.__init__() was not called by {type(self).__name__}.__init__()')
        self.stack = []
        self.proto = 0
        self._frame = None
        while True:
            code = self._read_some(1)
            if not code:
                raise EOFError('Ran out of input')
            if code == b'.':
                return self._pop()
            operation = OPERATIONS.get(code[0])
            if operation is None:
                shown = code.decode('ascii') if 32 <= code[0] < 127 and code not in b"'\\" else f'\\x{code[0]:02x}'
                raise UnpicklingError(f"invalid load key, '{shown}'.")
            operation(self)

    def find_class(self, module_name, global_name, /):
        """What a module has under a name; programs override this to allow less."""
        if self._fix_imports and self.proto < 3:
            module_name, global_name = new_name(module_name, global_name)
        __import__(module_name, level=0)
        module = sys.modules[module_name]
        return by_path(module, global_name.split('.') if self.proto >= 4 else [global_name])

    # --- input ---

    def _read_some(self, count):
        """So many bytes, or as many as there are."""
        if self._frame is not None:
            data, at = self._frame
            if at < len(data):
                self._frame = data, at + count
                return data[at:at + count]
            self._frame = None
        return self._file_read(count)

    def _read(self, count):
        data = self._read_some(count)
        if len(data) < count:
            raise UnpicklingError('pickle data was truncated')
        return data

    def _read_line(self):
        if self._frame is not None:
            data, at = self._frame
            end = data.find(b'\n', at) + 1
            if end == 0:
                raise UnpicklingError('pickle exhausted before end of frame')
            self._frame = data, end
            return data[at:end - 1]
        line = self._file_readline()
        if line[-1:] != b'\n':
            raise UnpicklingError('pickle data was truncated')
        return line[:-1]

    def _number(self, format):
        return struct.unpack(format, self._read(struct.calcsize(format)))[0]

    def _length(self, format, what):
        length = self._number(format)
        if length < 0:
            raise UnpicklingError(f'{what} pickle has negative byte count')
        if length > MAXIMUM:
            raise OverflowError(f"{what} exceeds system's maximum size of {MAXIMUM} bytes")
        return length

    # --- stack ---

    def _pop(self):
        if not self.stack:
            raise UnpicklingError('unpickling stack underflow')
        value = self.stack.pop()
        if value is MARK:
            self.stack.append(value)
            raise UnpicklingError('unexpected MARK found')
        return value

    def _top(self):
        value = self._pop()
        self.stack.append(value)
        return value

    def _members(self):
        """Takes what lies above the last mark, and the mark."""
        stack = self.stack
        for i in range(len(stack) - 1, -1, -1):
            if stack[i] is MARK:
                members = stack[i + 1:]
                del stack[i:]
                return members
        raise UnpicklingError('could not find MARK')

    def _push(self, value):
        self.stack.append(value)

    # --- the protocol ---

    def _load_protocol(self):
        proto = self._read(1)[0]
        if proto > HIGHEST_PROTOCOL:
            raise ValueError(f'unsupported pickle protocol: {proto}')
        self.proto = proto

    def _load_frame(self):
        length = self._number('<Q')
        if length > MAXIMUM:
            raise OverflowError(f"FRAME length exceeds system's maximum of {MAXIMUM} bytes")
        if self._frame is not None and self._frame[1] < len(self._frame[0]):
            raise UnpicklingError('beginning of a new frame before end of current frame')
        self._frame = None
        self._frame = self._read(length), 0

    def _load_persistent_line(self):
        try:
            pid = self._read_line().decode('ascii')
        except UnicodeDecodeError:
            raise UnpicklingError('persistent IDs in protocol 0 must be ASCII strings') from None
        self._push(self._persistent(pid))

    def _load_persistent(self):
        self._push(self._persistent(self._pop()))

    def _persistent(self, pid):
        load = getattr(self, 'persistent_load', None)
        if load is None:
            raise UnpicklingError('A load persistent id instruction was encountered, '
                                  'but no persistent_load function was specified.')
        return load(pid)

    # --- values ---

    def _load_int(self):
        line = self._read_line()
        self._push(line == b'01' if line in (b'00', b'01') else integer(line))

    def _load_long(self):
        line = self._read_line()
        self._push(integer(line.removesuffix(b'L')))

    def _load_long1(self):
        self._push(int.from_bytes(self._read(self._read(1)[0]), 'little', signed=True))

    def _load_long4(self):
        self._push(int.from_bytes(self._read(self._length('<i', 'LONG')), 'little', signed=True))

    def _load_float(self):
        line = self._read_line()
        try:
            self._push(float(line))
        except ValueError:
            raise ValueError('could not convert string to float') from None

    def _decode(self, data):
        """A str of Python 2."""
        return data if self.encoding == 'bytes' else data.decode(self.encoding, self.errors)

    def _load_string(self):
        data = self._read_line()
        if len(data) < 2 or data[:1] != data[-1:] or data[:1] not in (b'"', b"'"):
            raise UnpicklingError('the STRING opcode argument must be quoted')
        self._push(self._decode(unescaped(data[1:-1])))

    def _load_short_string(self):
        self._push(self._decode(self._read(self._read(1)[0])))

    def _load_binary_string(self):
        self._push(self._decode(self._read(self._length('<i', 'BINSTRING'))))

    def _load_text_line(self):
        self._push(self._read_line().decode('raw-unicode-escape'))

    def _load_text(self, format='<I'):
        self._push(self._read(self._length(format, 'BINUNICODE')).decode('utf-8', 'surrogatepass'))

    def _load_short_text(self):
        self._load_text('<B')

    def _load_long_text(self):
        self._load_text('<Q')

    def _load_bytes(self, format='<I'):
        self._push(self._read(self._length(format, 'BINBYTES')))

    def _load_short_bytes(self):
        self._load_bytes('<B')

    def _load_long_bytes(self):
        self._load_bytes('<Q')

    def _load_bytearray(self):
        self._push(bytearray(self._read(self._length('<Q', 'BYTEARRAY8'))))

    def _load_buffer(self):
        if self._buffers is None:
            raise UnpicklingError('pickle stream refers to out-of-band data but no *buffers* argument was given')
        try:
            self._push(next(self._buffers))
        except StopIteration:
            raise UnpicklingError('not enough out-of-band buffers') from None

    def _load_readonly_buffer(self):
        with memoryview(self._top()) as view:
            if not view.readonly:
                self.stack[-1] = view.toreadonly()

    # --- containers ---

    def _load_mark(self):
        self._push(MARK)

    def _load_tuple(self):
        self._push(tuple(self._members()))

    def _load_short_tuple(self, count):
        values = [self._pop() for _ in range(count)]
        self._push(tuple(reversed(values)))

    def _load_list(self):
        self._push(self._members())

    def _load_dict(self):
        members = self._members()
        if len(members) % 2 != 0:
            raise UnpicklingError('odd number of items for DICT')
        self._push(dict(zip(members[::2], members[1::2])))

    def _load_frozenset(self):
        self._push(frozenset(self._members()))

    def _load_append(self):
        value = self._pop()
        self._append(self._top(), [value])

    def _load_appends(self):
        members = self._members()
        self._append(self._top(), members)

    def _append(self, target, members):
        if not members:
            return
        if type(target) is list:
            target.extend(members)
            return
        extend = getattr(target, 'extend', None)
        if extend is not None and len(members) != 1:
            extend(members)
            return
        append = target.append
        for member in members:
            append(member)

    def _load_setitem(self):
        value = self._pop()
        key = self._pop()
        self._top()[key] = value

    def _load_setitems(self):
        members = self._members()
        target = self._top()
        if len(members) % 2 != 0:
            raise UnpicklingError('odd number of items for SETITEMS')
        for i in range(0, len(members), 2):
            target[members[i]] = members[i + 1]

    def _load_additems(self):
        members = self._members()
        target = self._top()
        if isinstance(target, set):
            target.update(members)
            return
        add = target.add
        for member in members:
            add(member)

    # --- the stack and the memo ---

    def _load_pop(self):
        if not self.stack:
            raise UnpicklingError('unpickling stack underflow')
        self.stack.pop()

    def _load_pop_mark(self):
        self._members()

    def _load_dup(self):
        self._push(self._top())

    def _get(self, index):
        if index not in self.memo:
            raise UnpicklingError(f'Memo value not found at index {index}')
        self._push(self.memo[index])

    def _load_get(self):
        self._get(int(self._read_line()))

    def _load_binary_get(self):
        self._get(self._read(1)[0])

    def _load_long_get(self):
        self._get(self._number('<I'))

    def _load_put(self):
        line = self._read_line()
        value = self._top()
        index = int(line)
        if index < 0:
            raise ValueError('negative PUT argument')
        self.memo[index] = value

    def _load_binary_put(self):
        index = self._read(1)[0]
        self.memo[index] = self._top()

    def _load_long_put(self):
        index = self._number('<I')
        self.memo[index] = self._top()

    def _load_memoize(self):
        self.memo[len(self.memo)] = self._top()

    # --- objects ---

    def _load_global(self):
        module = self._read_line().decode('utf-8')
        name = self._read_line().decode('utf-8')
        self._push(self.find_class(module, name))

    def _load_stack_global(self):
        name = self._pop()
        module = self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError('STACK_GLOBAL requires str')
        self._push(self.find_class(module, name))

    def _load_extension(self, format):
        code = self._number(format)
        if code <= 0:
            raise UnpicklingError('EXT specifies code <= 0')
        if code not in copyreg._extension_cache:
            key = copyreg._inverted_registry.get(code)
            if key is None:
                raise ValueError(f'unregistered extension code {code}')
            copyreg._extension_cache[code] = self.find_class(*key)
        self._push(copyreg._extension_cache[code])

    def _instantiate(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, '__getinitargs__'):
            self._push(cls(*args))
        else:
            self._push(cls.__new__(cls))

    def _load_instance(self):
        args = self._members()
        module = self._read_line().decode('ascii')
        name = self._read_line().decode('ascii')
        self._instantiate(self.find_class(module, name), args)

    def _load_object(self):
        members = self._members()
        if not members:
            raise UnpicklingError('unpickling stack underflow')
        cls, *args = members
        self._instantiate(cls, args)

    def _load_new(self):
        args = self._pop()
        cls = self._pop()
        self._check_new('NEWOBJ', cls, args)
        self._push(cls.__new__(cls, *args))

    def _load_new_ex(self):
        kwargs = self._pop()
        args = self._pop()
        cls = self._pop()
        self._check_new('NEWOBJ_EX', cls, args)
        if not isinstance(kwargs, dict):
            raise UnpicklingError(f'NEWOBJ_EX kwargs argument must be a dict, not {type(kwargs).__name__}')
        self._push(cls.__new__(cls, *args, **kwargs))

    def _check_new(self, operation, cls, args):
        if not isinstance(cls, type):
            raise UnpicklingError(f'{operation} class argument must be a type, not {type(cls).__name__}')
        if not isinstance(args, tuple):
            raise UnpicklingError(f'{operation} args argument must be a tuple, not {type(args).__name__}')

    def _load_reduce(self):
        args = self._pop()
        func = self._pop()
        self._push(func(*args))

    def _load_build(self):
        state = self._pop()
        obj = self._top()
        setstate = getattr(obj, '__setstate__', None)
        if setstate is not None:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            if not isinstance(state, dict):
                raise UnpicklingError('state is not a dictionary')
            attributes = obj.__dict__
            for name, value in state.items():
                attributes[sys.intern(name) if type(name) is str else name] = value
        if slots:
            if not isinstance(slots, dict):
                raise UnpicklingError('slot state is not a dictionary')
            for name, value in slots.items():
                setattr(obj, name, value)


def unescaped(data):
    """What bytes in quotes stand for, written with escapes."""
    out = bytearray()
    i = 0
    while i < len(data):
        if data[i] != 0x5c:
            out.append(data[i])
            i += 1
            continue
        char = data[i + 1:i + 2]
        if char == b'':
            raise ValueError('Trailing \\ in string')
        if char in ESCAPES:
            out += ESCAPES[char]
            i += 2
        elif char == b'x':
            out += bytes.fromhex(data[i + 2:i + 4].decode('ascii'))
            i += 4
        elif char in b'01234567':
            end = i + 2
            while end < i + 4 and data[end:end + 1] and data[end:end + 1] in b'01234567':
                end += 1
            out.append(int(data[i + 1:end], 8) & 0xff)
            i = end
        else:
            out += b'\\' + char
            i += 2
    return bytes(out)


ESCAPES = {
    b'\\': b'\\', b"'": b"'", b'"': b'"', b'b': b'\b', b'f': b'\f', b't': b'\t', b'n': b'\n', b'r': b'\r', b'v': b'\v',
    b'a': b'\a', b'\n': b'',
}


def number(format):
    """An operation that pushes a number of so many bytes."""
    return lambda self: self._push(self._number(format))


def constant(value):
    return lambda self: self._push(value)


def short_tuple(count):
    return lambda self: self._load_short_tuple(count)


def extension(format):
    return lambda self: self._load_extension(format)


OPERATIONS = {
    b'\x80': Unpickler._load_protocol, b'\x95': Unpickler._load_frame,
    b'P': Unpickler._load_persistent_line, b'Q': Unpickler._load_persistent,
    b'N': constant(None), b'\x88': constant(True), b'\x89': constant(False),
    b'I': Unpickler._load_int, b'J': number('<i'), b'K': number('<B'), b'M': number('<H'),
    b'L': Unpickler._load_long, b'\x8a': Unpickler._load_long1, b'\x8b': Unpickler._load_long4,
    b'F': Unpickler._load_float, b'G': number('>d'),
    b'S': Unpickler._load_string, b'T': Unpickler._load_binary_string, b'U': Unpickler._load_short_string,
    b'V': Unpickler._load_text_line, b'X': Unpickler._load_text, b'\x8c': Unpickler._load_short_text,
    b'\x8d': Unpickler._load_long_text,
    b'B': Unpickler._load_bytes, b'C': Unpickler._load_short_bytes, b'\x8e': Unpickler._load_long_bytes,
    b'\x96': Unpickler._load_bytearray, b'\x97': Unpickler._load_buffer, b'\x98': Unpickler._load_readonly_buffer,
    b'(': Unpickler._load_mark, b't': Unpickler._load_tuple,
    b')': lambda self: self._push(()), b'\x85': short_tuple(1), b'\x86': short_tuple(2), b'\x87': short_tuple(3),
    b']': lambda self: self._push([]), b'l': Unpickler._load_list,
    b'a': Unpickler._load_append, b'e': Unpickler._load_appends,
    b'}': lambda self: self._push({}), b'd': Unpickler._load_dict,
    b's': Unpickler._load_setitem, b'u': Unpickler._load_setitems,
    b'\x8f': lambda self: self._push(set()), b'\x90': Unpickler._load_additems, b'\x91': Unpickler._load_frozenset,
    b'0': Unpickler._load_pop, b'1': Unpickler._load_pop_mark, b'2': Unpickler._load_dup,
    b'g': Unpickler._load_get, b'h': Unpickler._load_binary_get, b'j': Unpickler._load_long_get,
    b'p': Unpickler._load_put, b'q': Unpickler._load_binary_put, b'r': Unpickler._load_long_put,
    b'\x94': Unpickler._load_memoize,
    b'c': Unpickler._load_global, b'\x93': Unpickler._load_stack_global,
    b'\x82': extension('<B'), b'\x83': extension('<H'), b'\x84': extension('<i'),
    b'i': Unpickler._load_instance, b'o': Unpickler._load_object,
    b'\x81': Unpickler._load_new, b'\x92': Unpickler._load_new_ex,
    b'R': Unpickler._load_reduce, b'b': Unpickler._load_build,
}
OPERATIONS = {code[0]: operation for code, operation in OPERATIONS.items()}
