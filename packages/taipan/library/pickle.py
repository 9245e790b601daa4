"""Objects as bytes, and back (library reference, pickle): the writer, and the functions of the module."""

import copyreg as _copyreg
import functools as _functools
import io as _io
import struct as _struct
import sys as _sys
from _pickle_load import PickleBuffer, Source as _Source, Unpickler
from _pickle_names import PickleError, PicklingError, UnpicklingError, by_path as _by_path, old_name as _old_name

__all__ = ['PickleBuffer', 'PickleError', 'PicklingError', 'UnpicklingError', 'Pickler', 'Unpickler', 'dump', 'dumps',
           'load', 'loads', 'HIGHEST_PROTOCOL', 'DEFAULT_PROTOCOL']

format_version = '5.0'
compatible_formats = ['1.0', '1.1', '1.2', '1.3', '2.0', '3.0', '4.0', '5.0']
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 5

_BATCH = 1000
# A frame is closed when it is as long as this; what is as long itself is written outside of frames.
_FRAME_TARGET = 64 * 1024
_FRAME_MINIMUM = 4


def _name_of(obj):
    """What messages call the type of an object."""
    cls = type(obj)
    if cls.__module__ in (None, 'builtins', '__main__'):
        return cls.__qualname__
    return f'{cls.__module__}.{cls.__qualname__}'


def encode_long(x):
    """An int as the fewest bytes in two's complement, little-endian; none for 0."""
    if x == 0:
        return b''
    size = (x.bit_length() >> 3) + 1
    result = x.to_bytes(size, byteorder='little', signed=True)
    if x < 0 and size > 1 and result[-1] == 0xff and result[-2] & 0x80:
        result = result[:-1]
    return result


def decode_long(data):
    """The int that bytes in two's complement, little-endian, stand for."""
    return int.from_bytes(data, byteorder='little', signed=True)


def _find_module(obj, name):
    """The name of the module that has an object under a name."""
    dotted = name.split('.')
    module_name = getattr(obj, '__module__', None)
    if module_name is not None:
        return module_name
    for module_name, module in dict(_sys.modules).items():
        if module_name in ('__main__', '__mp_main__') or module is None:
            continue
        try:
            if _by_path(module, dotted) is obj:
                return module_name
        except AttributeError:
            pass
    return '__main__'


class _Noting:
    """Notes on an exception that passes what was being written."""

    __slots__ = ('text',)

    def __init__(self, text):
        self.text = text

    def __enter__(self):
        return self

    def __exit__(self, cls, error, traceback):
        if isinstance(error, Exception):
            error.add_note(f'when serializing {self.text}')
        return False


class Pickler:
    """Writes pickles to a file."""

    __module__ = '_pickle'

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f'pickle protocol must be <= {HIGHEST_PROTOCOL}')
        if buffer_callback is not None and protocol < 5:
            raise ValueError('buffer_callback needs protocol >= 5')
        try:
            self._file_write = file.write
        except AttributeError:
            raise TypeError("file must have a 'write' attribute") from None
        self._buffer_callback = buffer_callback
        self.memo = {}
        self._protocol = int(protocol)
        self.bin = protocol >= 1
        self.fast = 0
        self._fix_imports = fix_imports and protocol < 3
        self._frame = None

    def clear_memo(self):
        """Forgets the objects that were written."""
        self.memo.clear()

    def dump(self, obj):
        """Writes the pickle of an object."""
        if not hasattr(self, '_file_write'):
            raise PicklingError(f'Pickler.__init__() was not called by {type(self).__name__}.__init__()')
        self._chunks = []
        if self._protocol >= 2:
            self._chunks.append(b'\x80' + bytes([self._protocol]))
        if self._protocol >= 4:
            self._frame = bytearray()
        self.save(obj)
        self._write(b'.')
        self._close_frame()
        self._frame = None
        self._file_write(b''.join(self._chunks))

    # --- output ---

    def _write(self, data):
        frame = self._frame
        if frame is None:
            self._chunks.append(data)
            return
        frame += data

    def _boundary(self):
        """Called between operations: closes a frame that is long enough."""
        if self._frame is not None and len(self._frame) >= _FRAME_TARGET:
            self._close_frame()

    def _close_frame(self):
        frame = self._frame
        if not frame:
            return
        if len(frame) >= _FRAME_MINIMUM:
            self._chunks.append(b'\x95' + _struct.pack('<Q', len(frame)))
        self._chunks.append(bytes(frame))
        frame.clear()

    def _write_large(self, header, payload):
        """Writes what is long, outside of frames if there are frames."""
        if self._frame is None or len(payload) < _FRAME_TARGET:
            self._write(header + payload)
            return
        self._close_frame()
        self._chunks.append(header)
        self._chunks.append(bytes(payload))

    def memoize(self, obj):
        """Gives an object a number, under which it can be written again."""
        if self.fast:
            return
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self._protocol >= 4:
            self._write(b'\x94')
        elif not self.bin:
            self._write(b'p%d\n' % index)
        elif index < 256:
            self._write(b'q' + bytes([index]))
        else:
            self._write(b'r' + _struct.pack('<I', index))

    def _write_known(self, obj):
        index = self.memo[id(obj)][0]
        if not self.bin:
            self._write(b'g%d\n' % index)
        elif index < 256:
            self._write(b'h' + bytes([index]))
        else:
            self._write(b'j' + _struct.pack('<I', index))

    # --- any object ---

    def save(self, obj, save_persistent_id=True):
        """Writes the operations that make an object."""
        self._boundary()
        cls = type(obj)
        if save_persistent_id:
            persistent = getattr(self, 'persistent_id', None)
            if persistent is not None:
                pid = persistent(obj)
                if pid is not None:
                    self._save_persistent(pid)
                    return
        if cls in _ATOMS:
            _WRITERS[cls](self, obj)
            return
        if id(obj) in self.memo:
            self._write_known(obj)
            return
        override = getattr(self, 'reducer_override', None)
        writer = _WRITERS.get(cls)
        if override is not None and (writer is None or cls is _FUNCTION or cls is type):
            reduced = override(obj)
            if reduced is not NotImplemented:
                self._save_reduced(obj, reduced)
                return
        if writer is not None:
            writer(self, obj)
            return
        table = getattr(self, 'dispatch_table', None)
        reducer = (_copyreg.dispatch_table if table is None else table).get(cls)
        if reducer is not None:
            reduced = reducer(obj)
        elif issubclass(cls, type):
            self.save_global(obj)
            return
        else:
            reducer = getattr(obj, '__reduce_ex__', None)
            if reducer is not None:
                reduced = reducer(self._protocol)
            else:
                reducer = getattr(obj, '__reduce__', None)
                if reducer is None:
                    raise PicklingError(f"Can't pickle {_name_of(obj)} object: {obj!r}")
                reduced = reducer()
        self._save_reduced(obj, reduced)

    def _save_persistent(self, pid):
        if self.bin:
            self.save(pid, save_persistent_id=False)
            self._write(b'Q')
            return
        try:
            self._write(b'P' + str(pid).encode('ascii') + b'\n')
        except UnicodeEncodeError:
            raise PicklingError('persistent IDs in protocol 0 must be ASCII strings') from None

    def _save_reduced(self, obj, reduced):
        """Writes an object from what its reduction answered."""
        if isinstance(reduced, str):
            self.save_global(obj, reduced)
            return
        with _Noting(f'{_name_of(obj)} object'):
            if not isinstance(reduced, tuple):
                raise PicklingError(f'__reduce__ must return a string or tuple, not {_name_of(reduced)}')
            if not 2 <= len(reduced) <= 6:
                raise PicklingError('tuple returned by __reduce__ must contain 2 through 6 elements')
            self.save_reduce(*reduced, obj=obj)

    def save_reduce(self, func, args, state=None, listitems=None, dictitems=None, state_setter=None, *, obj=None):
        """Writes a call that makes an object, its members and its state."""
        where = 'item of the tuple returned by __reduce__ must be'
        if not callable(func):
            raise PicklingError(f'first {where} callable, not {_name_of(func)}')
        if not isinstance(args, tuple):
            raise PicklingError(f'second {where} a tuple, not {_name_of(args)}')
        if listitems is not None and not hasattr(type(listitems), '__next__'):
            raise PicklingError(f'fourth {where} an iterator, not {_name_of(listitems)}')
        if dictitems is not None and not hasattr(type(dictitems), '__next__'):
            raise PicklingError(f'fifth {where} an iterator, not {_name_of(dictitems)}')
        if state_setter is not None and not callable(state_setter):
            raise PicklingError(f'sixth {where} callable, not {_name_of(state_setter)}')
        name = getattr(func, '__name__', '')
        if self._protocol >= 2 and name == '__newobj_ex__':
            self._save_new_ex(func, args, obj)
        elif self._protocol >= 2 and name == '__newobj__':
            self._save_new(args, obj)
        else:
            with _Noting(f'{_name_of(obj)} reconstructor'):
                self.save(func)
            with _Noting(f'{_name_of(obj)} reconstructor arguments'):
                self.save(args)
            self._write(b'R')
        if obj is not None:
            if id(obj) in self.memo:
                # Its arguments led back to it.
                self._write(b'0')
                self._write_known(obj)
            else:
                self.memoize(obj)
        if listitems is not None:
            self._save_items(listitems, obj)
        if dictitems is not None:
            self._save_pairs(dictitems, obj)
        if state is None:
            return
        with _Noting(f'{_name_of(obj)} state'):
            if state_setter is None:
                self.save(state)
                self._write(b'b')
                return
        with _Noting(f'{_name_of(obj)} state setter'):
            self.save(state_setter)
        self.save(obj)
        with _Noting(f'{_name_of(obj)} state'):
            self.save(state)
        self._write(b'\x86R0')

    def _check_class(self, name, cls, obj):
        if not hasattr(cls, '__new__') or not isinstance(cls, type):
            raise PicklingError(f'first argument to {name}() must be a class, not {_name_of(cls)}')
        if obj is not None and cls is not obj.__class__:
            raise PicklingError(f'first argument to {name}() must be {obj.__class__!r}, not {cls!r}')

    def _save_new(self, args, obj):
        if not args:
            raise PicklingError('__newobj__ expected at least 1 argument, got 0')
        cls, *args = args
        self._check_class('__newobj__', cls, obj)
        with _Noting(f'{_name_of(obj)} class'):
            self.save(cls)
        with _Noting(f'{_name_of(obj)} __new__ arguments'):
            self.save(tuple(args))
        self._write(b'\x81')

    def _save_new_ex(self, func, args, obj):
        if len(args) != 3:
            raise PicklingError(f'__newobj_ex__ expected 3 arguments, got {len(args)}')
        cls, args, kwargs = args
        if not isinstance(cls, type):
            raise PicklingError(f'first argument to __newobj_ex__() must be a class, not {_name_of(cls)}')
        if not isinstance(args, tuple):
            raise PicklingError(f'second argument to __newobj_ex__() must be a tuple, not {_name_of(args)}')
        if not isinstance(kwargs, dict):
            raise PicklingError(f'third argument to __newobj_ex__() must be a dict, not {_name_of(kwargs)}')
        self._check_class('__newobj_ex__', cls, obj)
        if self._protocol < 4:
            with _Noting(f'{_name_of(obj)} reconstructor'):
                self.save(_functools.partial(cls.__new__, cls, *args, **kwargs))
            self.save(())
            self._write(b'R')
            return
        with _Noting(f'{_name_of(obj)} class'):
            self.save(cls)
        with _Noting(f'{_name_of(obj)} __new__ arguments'):
            self.save(args)
            self.save(kwargs)
        self._write(b'\x92')

    # --- names ---

    def save_global(self, obj, name=None):
        """Writes where an object can be imported from."""
        if name is None:
            name = getattr(obj, '__qualname__', None)
        if name is None:
            name = obj.__name__
        path = name.split('.')
        module_name = _find_module(obj, name)
        if '<locals>' in path:
            raise PicklingError(f"Can't pickle local object {obj!r}")
        try:
            __import__(module_name, level=0)
        except (ImportError, ValueError, KeyError) as error:
            raise PicklingError(f"Can't pickle {obj!r}: {error!s}") from error
        module = _sys.modules[module_name]
        try:
            parent = _by_path(module, path[:-1])
            found = getattr(parent, path[-1])
        except AttributeError as error:
            raise PicklingError(f"Can't pickle {obj!r}: it's not found as {module_name}.{name}") from error
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self._protocol >= 2:
            code = _copyreg._extension_registry.get((module_name, name))
            if code is not None:
                self._save_extension(code)
                return
        if self._protocol >= 4:
            self.save(module_name)
            self.save(name)
            self._write(b'\x93')
        elif len(path) > 1:
            # Older protocols have no dotted names.
            self.save_reduce(getattr, (parent, path[-1]), obj=obj)
            return
        else:
            if self._fix_imports:
                module_name, name = _old_name(module_name, name)
            encoding = 'utf-8' if self._protocol == 3 else 'ascii'
            try:
                self._write(b'c' + module_name.encode(encoding) + b'\n' + name.encode(encoding) + b'\n')
            except UnicodeEncodeError:
                raise PicklingError(f"can't pickle global identifier {f'{module_name}.{name}'!r} using "
                                    f'pickle protocol {self._protocol}') from None
        self.memoize(obj)

    def _save_extension(self, code):
        if code <= 0xff:
            self._write(b'\x82' + bytes([code]))
        elif code <= 0xffff:
            self._write(b'\x83' + _struct.pack('<H', code))
        else:
            self._write(b'\x84' + _struct.pack('<i', code))

    def _save_type(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                # These types have no name in builtins.
                self.save_reduce(type, (value,), obj=obj)
                return
        self.save_global(obj)

    # --- values without members ---

    def _save_none(self, obj):
        self._write(b'N')

    def _save_bool(self, obj):
        if self._protocol >= 2:
            self._write(b'\x88' if obj else b'\x89')
        else:
            self._write(b'I01\n' if obj else b'I00\n')

    def _save_int(self, obj):
        if self.bin:
            if 0 <= obj <= 0xff:
                self._write(b'K' + bytes([obj]))
                return
            if 0 <= obj <= 0xffff:
                self._write(b'M' + _struct.pack('<H', obj))
                return
        if -0x80000000 <= obj <= 0x7fffffff:
            self._write(b'J' + _struct.pack('<i', obj) if self.bin else b'I%d\n' % obj)
            return
        if self._protocol < 2:
            self._write(b'L' + repr(obj).encode('ascii') + b'L\n')
            return
        data = encode_long(obj)
        if len(data) < 256:
            self._write(b'\x8a' + bytes([len(data)]) + data)
        else:
            self._write(b'\x8b' + _struct.pack('<i', len(data)) + data)

    def _save_float(self, obj):
        if self.bin:
            self._write(b'G' + _struct.pack('>d', obj))
        else:
            self._write(b'F' + repr(obj).encode('ascii') + b'\n')

    def _save_str(self, obj):
        if not self.bin:
            text = obj
            for char in '\\\0\n\r\x1a':
                text = text.replace(char, f'\\u{ord(char):04x}')
            self._write(b'V' + text.encode('raw-unicode-escape') + b'\n')
        else:
            data = obj.encode('utf-8', 'surrogatepass')
            if len(data) <= 0xff and self._protocol >= 4:
                self._write(b'\x8c' + bytes([len(data)]) + data)
            else:
                self._write_large(b'X' + _struct.pack('<I', len(data)), data)
        self.memoize(obj)

    def _save_bytes(self, obj):
        if self._protocol < 3:
            # Python 2 knows no bytes: a call makes them of a text.
            if obj:
                import _codecs
                self.save_reduce(_codecs.encode, (str(obj, 'latin1'), 'latin1'), obj=obj)
            else:
                self.save_reduce(bytes, (), obj=obj)
            return
        if len(obj) <= 0xff:
            self._write(b'C' + bytes([len(obj)]) + obj)
        else:
            self._write_large(b'B' + _struct.pack('<I', len(obj)), obj)
        self.memoize(obj)

    def _save_bytearray(self, obj):
        if self._protocol < 5:
            self.save_reduce(bytearray, (bytes(obj),) if obj else (), obj=obj)
            return
        self._write_large(b'\x96' + _struct.pack('<Q', len(obj)), bytes(obj))
        self.memoize(obj)

    def _save_buffer(self, obj):
        if self._protocol < 5:
            raise PicklingError('PickleBuffer can only be pickled with protocol >= 5')
        with obj.raw() as view:
            in_band = self._buffer_callback is None or bool(self._buffer_callback(obj))
            if not in_band:
                self._write(b'\x97\x98' if view.readonly else b'\x97')
            elif view.readonly:
                self._save_bytes(view.tobytes())
            else:
                self._save_bytearray(bytearray(view))

    # --- containers ---

    def _save_tuple(self, obj):
        count = len(obj)
        if count == 0:
            self._write(b')' if self.bin else b'(t')
            return
        is_short = count <= 3 and self._protocol >= 2
        if not is_short:
            self._write(b'(')
        for i, item in enumerate(obj):
            try:
                self.save(item)
            except Exception as error:
                error.add_note(f'when serializing {_name_of(obj)} item {i}')
                raise
        if id(obj) in self.memo:
            # A member led back to it: it was written meanwhile.
            self._write(b'0' * count if is_short else b'1' if self.bin else b'0' * (count + 1))
            self._write_known(obj)
            return
        self._write((b'', b'\x85', b'\x86', b'\x87')[count] if is_short else b't')
        self.memoize(obj)

    def _save_list(self, obj):
        self._write(b']' if self.bin else b'(l')
        self.memoize(obj)
        self._save_items(iter(obj), obj)

    def _save_items(self, items, obj):
        number = 0
        for batch in _batches(items, _BATCH if self.bin else 1):
            is_marked = len(batch) > 1
            if is_marked:
                self._write(b'(')
            for item in batch:
                try:
                    self.save(item)
                except Exception as error:
                    error.add_note(f'when serializing {_name_of(obj)} item {number}')
                    raise
                number += 1
            self._write(b'e' if is_marked else b'a')

    def _save_dict(self, obj):
        self._write(b'}' if self.bin else b'(d')
        self.memoize(obj)
        self._save_pairs(iter(obj.items()), obj)

    def _save_pairs(self, pairs, obj):
        for batch in _batches(pairs, _BATCH if self.bin else 1):
            is_marked = len(batch) > 1
            if is_marked:
                self._write(b'(')
            for pair in batch:
                if not isinstance(pair, tuple) or len(pair) != 2:
                    raise TypeError('dict items iterator must return 2-tuples')
                key, value = pair
                self.save(key)
                try:
                    self.save(value)
                except Exception as error:
                    error.add_note(f'when serializing {_name_of(obj)} item {key!r}')
                    raise
            self._write(b'u' if is_marked else b's')

    def _save_members(self, members, obj):
        with _Noting(f'{_name_of(obj)} element'):
            for member in members:
                self.save(member)

    def _save_set(self, obj):
        if self._protocol < 4:
            self.save_reduce(set, (list(obj),), obj=obj)
            return
        self._write(b'\x8f')
        self.memoize(obj)
        for batch in _batches(iter(obj), _BATCH):
            self._write(b'(')
            self._save_members(batch, obj)
            self._write(b'\x90')

    def _save_frozenset(self, obj):
        if self._protocol < 4:
            self.save_reduce(frozenset, (list(obj),), obj=obj)
            return
        self._write(b'(')
        self._save_members(obj, obj)
        if id(obj) in self.memo:
            self._write(b'1')
            self._write_known(obj)
            return
        self._write(b'\x91')
        self.memoize(obj)


def _batches(iterator, size):
    """Lists of so many members; the last one may be shorter."""
    batch = []
    for item in iterator:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


_FUNCTION = type(_batches)
_ATOMS = {type(None), bool, int, float}
_WRITERS = {
    type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float,
    str: Pickler._save_str, bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray, tuple: Pickler._save_tuple,
    list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set, frozenset: Pickler._save_frozenset,
    type: Pickler._save_type, _FUNCTION: Pickler.save_global, PickleBuffer: Pickler._save_buffer,
}


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Writes the pickle of an object to a file."""
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """The pickle of an object, as bytes."""
    file = _io.BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports, buffer_callback=buffer_callback).dump(obj)
    return file.getvalue()


# The names that CPython's versions written in Python have.
_Pickler, _Unpickler = Pickler, Unpickler


def load(file, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """The object whose pickle a file has next."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding='ASCII', errors='strict', buffers=None):
    """The object that a pickle stands for."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    file = _Source(bytes(data))
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


_dump, _dumps, _load, _loads = dump, dumps, load, loads
