"""typing: the types of file objects, for annotations."""

from abc import abstractmethod
from typing import AnyStr, Generic


class IO(Generic[AnyStr]):
    """A file of texts or bytes."""

    __slots__ = ()


class BinaryIO(IO[bytes]):
    """A file of bytes."""

    __slots__ = ()


class TextIO(IO[str]):
    """A file of texts."""

    __slots__ = ()


def _declare(cls, names, is_property=False):
    for name in names.split():
        def method(self, *args):
            """Part of what a file can do."""
        method.__name__, method.__qualname__, method.__module__ = name, f'{cls.__name__}.{name}', 'typing'
        method = abstractmethod(method)
        setattr(cls, name, property(method) if is_property else method)


_declare(IO, 'close fileno flush isatty read readable readline readlines seek seekable tell truncate writable write '
             'writelines __enter__ __exit__')
_declare(IO, 'mode name closed', True)
_declare(BinaryIO, '__enter__')
_declare(TextIO, '__enter__')
_declare(TextIO, 'buffer encoding errors line_buffering newlines', True)
IO.__module__ = BinaryIO.__module__ = TextIO.__module__ = 'typing'
