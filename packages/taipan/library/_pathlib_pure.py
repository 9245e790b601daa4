"""Paths as objects, as far as no file is asked for (library reference, pathlib): pure paths of both kinds of systems."""

import functools
import ntpath
import os
import posixpath
import re
from collections.abc import Sequence


@functools.lru_cache(maxsize=256)
def _pattern(text, sep, case_sensitive):
    """A function that says whether a text matches a pattern: `*` and `?` stay in a part, a part `**` is any number of parts."""
    mark = re.escape(sep)
    parts, found = [], []
    for part in text.split(sep):
        if part != '**' or not parts or parts[-1] != '**':
            parts.append(part)
    for i, part in enumerate(parts):
        last = i == len(parts) - 1
        if part == '**':
            found.append('.*' if last else f'(?:.+{mark})?')
            continue
        found.append(f'[^{mark}]+' if part == '*' else _part_pattern(part, mark))
        if not last:
            found.append(mark)
    flags = re.DOTALL if case_sensitive else re.DOTALL | re.IGNORECASE
    return re.compile(''.join(found), flags).fullmatch


def _part_pattern(part, mark):
    result, i = [], 0
    while i < len(part):
        c, i = part[i], i + 1
        if c == '*':
            if not result or result[-1] != f'[^{mark}]*':
                result.append(f'[^{mark}]*')
        elif c == '?':
            result.append(f'[^{mark}]')
        elif c == '[' and (m := re.compile(r'!?+.[^\]]*\]', re.DOTALL).match(part, i)):
            inside, i = m[0][:-1], m.end()
            negative = inside[0] == '!'
            inside = re.sub(r'(.)-(.)', lambda m: m[0] if m[1] <= m[2] else '', inside[1:] if negative else inside)
            inside = re.sub(r'([\\\[\]&~|^])', r'\\\1', inside)
            result.append(f'[{"^" if negative else ""}{inside}]' if inside else '.' if negative else '(?!)')
        else:
            result.append(re.escape(c))
    return ''.join(result)


class _PathParents(Sequence):
    """The paths above a path."""

    __slots__ = ('_path', '_drv', '_root', '_tail')

    def __init__(self, path):
        self._path, self._drv, self._root, self._tail = path, path.drive, path.root, path._tail

    def __len__(self):
        return len(self._tail)

    def __getitem__(self, idx):
        if isinstance(idx, slice):
            return tuple(self[i] for i in range(*idx.indices(len(self))))
        if idx >= len(self) or idx < -len(self):
            raise IndexError(idx)
        if idx < 0:
            idx += len(self)
        return self._path._from_parsed_parts(self._drv, self._root, self._tail[:-idx - 1])

    def __repr__(self):
        return f'<{type(self._path).__name__}.parents>'


class PurePath:
    """A path that is only looked at and computed with."""

    __slots__ = ('_raw_paths', '_drv', '_root', '_tail_cached', '_str')
    parser = os.path

    def __new__(cls, *args, **kwargs):
        if cls is PurePath:
            cls = PureWindowsPath if os.name == 'nt' else PurePosixPath
        return object.__new__(cls)

    def __init__(self, *args):
        paths = []
        for arg in args:
            if isinstance(arg, PurePath):
                if arg.parser is not self.parser:
                    paths.append(arg.as_posix())
                else:
                    paths.extend(arg._raw_paths)
                continue
            path = arg
            if not isinstance(arg, str):
                try:
                    path = os.fspath(arg)
                except TypeError:
                    path = arg
                if not isinstance(path, str):
                    raise TypeError('argument should be a str or an os.PathLike object where __fspath__ returns a str, '
                                    f'not {type(path).__name__!r}')
            paths.append(path)
        self._raw_paths = paths

    def with_segments(self, *pathsegments):
        """A path of the same class."""
        return type(self)(*pathsegments)

    def _from_parsed_parts(self, drive, root, tail):
        path = self.with_segments(self._format(drive, root, tail))
        path._drv, path._root, path._tail_cached = drive, root, tail
        return path

    @classmethod
    def _format(cls, drive, root, tail):
        if drive or root:
            return drive + root + cls.parser.sep.join(tail)
        if tail and cls.parser.splitdrive(tail[0])[0]:
            tail = ['.', *tail]
        return cls.parser.sep.join(tail)

    @classmethod
    def _parse_path(cls, path):
        if not path:
            return '', '', []
        sep = cls.parser.sep
        if cls.parser.altsep:
            path = path.replace(cls.parser.altsep, sep)
        drive, root, rest = cls.parser.splitroot(path)
        if not root and drive.startswith(sep) and not drive.endswith(sep):
            parts = drive.split(sep)
            if len(parts) == 4 and parts[2] not in '?.' or len(parts) == 6:
                root = sep
        return drive, root, [part for part in rest.split(sep) if part and part != '.']

    def _load(self):
        paths = self._raw_paths
        path = '' if not paths else paths[0] if len(paths) == 1 else self.parser.join(*paths)
        self._drv, self._root, self._tail_cached = self._parse_path(path)

    def _lazy(name, doc):
        def get(self):
            try:
                return getattr(self, name)
            except AttributeError:
                self._load()
                return getattr(self, name)
        return property(get, doc=doc)

    drive = _lazy('_drv', 'The drive, or the empty text.')
    root = _lazy('_root', 'The root, or the empty text.')
    _tail = _lazy('_tail_cached', 'The parts below the root.')
    del _lazy

    def __str__(self):
        try:
            return self._str
        except AttributeError:
            self._str = self._format(self.drive, self.root, self._tail) or '.'
            return self._str

    def __fspath__(self):
        return str(self)

    def as_posix(self):
        return str(self).replace(self.parser.sep, '/')

    def __repr__(self):
        return f'{type(self).__name__}({self.as_posix()!r})'

    def __bytes__(self):
        return os.fsencode(self)

    def __reduce__(self):
        return self.__class__, tuple(self._raw_paths)

    def _key(self):
        return str(self) if self.parser is posixpath else str(self).lower()

    def _parts_key(self):
        return self._key().split(self.parser.sep)

    def __hash__(self):
        return hash(self._key())

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._key() == other._key() and self.parser is other.parser

    def __lt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._parts_key() < other._parts_key()

    def __le__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._parts_key() <= other._parts_key()

    def __gt__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._parts_key() > other._parts_key()

    def __ge__(self, other):
        if not isinstance(other, PurePath) or self.parser is not other.parser:
            return NotImplemented
        return self._parts_key() >= other._parts_key()

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *pathsegments):
        return self.with_segments(self, *pathsegments)

    @property
    def anchor(self):
        return self.drive + self.root

    @property
    def parts(self):
        return (self.anchor, *self._tail) if self.drive or self.root else tuple(self._tail)

    @property
    def parent(self):
        return self._from_parsed_parts(self.drive, self.root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _PathParents(self)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ''

    @property
    def suffix(self):
        return self.parser.splitext(self.name)[1]

    @property
    def suffixes(self):
        return ['.' + part for part in self.name.lstrip('.').split('.')[1:]]

    @property
    def stem(self):
        return self.parser.splitext(self.name)[0]

    def with_name(self, name):
        parser = self.parser
        if not name or parser.sep in name or parser.altsep and parser.altsep in name or name == '.':
            raise ValueError(f'Invalid name {name!r}')
        if not self._tail:
            raise ValueError(f'{self!r} has an empty name')
        return self._from_parsed_parts(self.drive, self.root, [*self._tail[:-1], name])

    def with_stem(self, stem):
        suffix = self.suffix
        if suffix and not stem:
            raise ValueError(f'{self!r} has a non-empty suffix')
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f'{self!r} has an empty name')
        if suffix and not suffix.startswith('.'):
            raise ValueError(f'Invalid suffix {suffix!r}')
        return self.with_name(stem + suffix)

    def is_absolute(self):
        return self.parser.isabs(self)

    def relative_to(self, other, *, walk_up=False):
        if not hasattr(other, 'with_segments'):
            other = self.with_segments(other)
        for step, path in enumerate([other, *other.parents]):
            if path == self or path in self.parents:
                break
            if not walk_up:
                raise ValueError(f'{str(self)!r} is not in the subpath of {str(other)!r}')
            if path.name == '..':
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
        else:
            raise ValueError(f'{str(self)!r} and {str(other)!r} have different anchors')
        return self._from_parsed_parts('', '', ['..'] * step + self._tail[len(path._tail):])

    def is_relative_to(self, other):
        if not hasattr(other, 'with_segments'):
            other = self.with_segments(other)
        return other == self or other in self.parents

    def is_reserved(self):
        import warnings
        warnings._deprecated('pathlib.PurePath.is_reserved',
                             '{name!r} is deprecated and slated for removal in Python {remove}. Use os.path.isreserved() '
                             'to detect reserved paths on Windows.', remove=(3, 15))
        return self.parser is ntpath and ntpath.isreserved(self)

    def as_uri(self):
        import warnings
        warnings._deprecated('pathlib.PurePath.as_uri',
                             '{name!r} is deprecated and slated for removal in Python {remove}. Use pathlib.Path.as_uri().',
                             remove=(3, 19))
        return self._uri()

    def _uri(self):
        if not self.is_absolute():
            raise ValueError("relative paths can't be expressed as file URIs")
        from urllib.parse import quote_from_bytes
        drive = self.drive
        if len(drive) == 2 and drive[1] == ':':
            prefix, path = 'file:///' + drive, self.as_posix()[2:]
        elif drive:
            prefix, path = 'file:', self.as_posix()
        else:
            prefix, path = 'file://', str(self)
        return prefix + quote_from_bytes(os.fsencode(path))

    def full_match(self, pattern, *, case_sensitive=None):
        if not hasattr(pattern, 'with_segments'):
            pattern = self.with_segments(pattern)
        if case_sensitive is None:
            case_sensitive = self.parser is posixpath
        text = str(pattern) if pattern.parts else ''
        return _pattern(text, self.parser.sep, case_sensitive)(str(self) if self.parts else '') is not None

    def match(self, path_pattern, *, case_sensitive=None):
        if not hasattr(path_pattern, 'with_segments'):
            path_pattern = self.with_segments(path_pattern)
        if case_sensitive is None:
            case_sensitive = self.parser is posixpath
        own, wanted = self.parts[::-1], path_pattern.parts[::-1]
        if not wanted:
            raise ValueError('empty pattern')
        if len(own) < len(wanted) or len(own) > len(wanted) and path_pattern.anchor:
            return False
        sep = self.parser.sep
        return all(_pattern('*' if pattern == '**' else pattern, sep, case_sensitive)(part) is not None
                   for part, pattern in zip(own, wanted))


os.PathLike.register(PurePath)


class PurePosixPath(PurePath):
    """A path of a system that is not Windows."""

    __slots__ = ()
    parser = posixpath


class PureWindowsPath(PurePath):
    """A path of Windows."""

    __slots__ = ()
    parser = ntpath


for _class in (PurePath, PurePosixPath, PureWindowsPath):
    _class.__module__ = 'pathlib'
del _class
