"""Paths as objects: pure ones, which are computed with, and those that ask the operating system, as far as there is one."""

import io
import os
from _pathlib_pure import PurePath, PurePosixPath, PureWindowsPath, _pattern

__all__ = ['UnsupportedOperation', 'PurePath', 'PurePosixPath', 'PureWindowsPath', 'Path', 'PosixPath', 'WindowsPath']


class UnsupportedOperation(NotImplementedError):
    """Something that this system cannot do with a path."""


class _Info:
    """What is known of the kind of a path."""

    __slots__ = ('_path',)

    def __init__(self, path):
        self._path = str(path)

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(self._path) if follow_symlinks else os.path.lexists(self._path)

    def is_dir(self, *, follow_symlinks=True):
        return os.path.isdir(self._path) and (follow_symlinks or not self.is_symlink())

    def is_file(self, *, follow_symlinks=True):
        return os.path.isfile(self._path) and (follow_symlinks or not self.is_symlink())

    def is_symlink(self):
        return os.path.islink(self._path)


class Path(PurePath):
    """A path of the system that the program runs on."""

    __slots__ = ('_info',)

    def __new__(cls, *args, **kwargs):
        if cls is Path:
            cls = WindowsPath if os.name == 'nt' else PosixPath
        return object.__new__(cls)

    def __init__(self, *args, **kwargs):
        if kwargs:
            import warnings
            warnings._deprecated('pathlib.PurePath(**kwargs)', 'support for supplying keyword arguments to '
                                 'pathlib.PurePath is deprecated and scheduled for removal in Python {remove}',
                                 remove=(3, 14))
        super().__init__(*args)

    @property
    def info(self):
        try:
            return self._info
        except AttributeError:
            self._info = _Info(self)
            return self._info

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls('~').expanduser()

    @classmethod
    def from_uri(cls, uri):
        from urllib.parse import unquote_to_bytes
        if not uri.startswith('file:'):
            raise ValueError("URL is missing a 'file:' scheme")
        path = os.fsdecode(unquote_to_bytes(uri.removeprefix('file:')))
        if path[:12] == '//localhost/':
            path = path[11:]
        elif path[:3] == '///':
            path = path[2:]
        path = cls(path)
        if not path.is_absolute():
            raise ValueError(f'URI is not absolute: {uri!r}')
        return path

    def as_uri(self):
        return self._uri()

    # -- What there is

    def stat(self, *, follow_symlinks=True):
        return os.stat(self, follow_symlinks=follow_symlinks)

    def lstat(self):
        return os.lstat(self)

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(self) if follow_symlinks else os.path.lexists(self)

    def is_dir(self, *, follow_symlinks=True):
        return os.path.isdir(self) and (follow_symlinks or not self.is_symlink())

    def is_file(self, *, follow_symlinks=True):
        return os.path.isfile(self) and (follow_symlinks or not self.is_symlink())

    def is_symlink(self):
        return os.path.islink(self)

    def is_mount(self):
        return os.path.ismount(self)

    def is_junction(self):
        return False

    def _has_no_kind(self):
        return False

    is_block_device = is_char_device = is_fifo = is_socket = _has_no_kind
    del _has_no_kind

    def samefile(self, other_path):
        return os.path.samefile(self, other_path)

    def owner(self, *, follow_symlinks=True):
        raise UnsupportedOperation(f'{type(self).__name__}.owner() is unsupported on this system')

    def group(self, *, follow_symlinks=True):
        raise UnsupportedOperation(f'{type(self).__name__}.group() is unsupported on this system')

    # -- Reading and writing

    def open(self, mode='r', buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open('rb') as file:
            return file.read()

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open('r', encoding=encoding, errors=errors, newline=newline) as file:
            return file.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open('wb') as file:
            return file.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f'data must be str, not {type(data).__name__}')
        with self.open('w', encoding=encoding, errors=errors, newline=newline) as file:
            return file.write(data)

    # -- Folders

    def iterdir(self):
        names = os.listdir(self)
        return (self._from_parsed_parts(self.drive, self.root, [*self._tail, name]) for name in names)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        """The paths below that match a pattern."""
        import sys
        sys.audit('pathlib.Path.glob', self, pattern)
        text, folders_only = pattern, False
        if not hasattr(pattern, 'with_segments'):
            folders_only = pattern[-1:] in (self.parser.sep, self.parser.altsep or self.parser.sep)
            pattern = self.with_segments(pattern)
        if pattern.anchor:
            raise NotImplementedError('Non-relative patterns are unsupported')
        if not pattern.parts:
            raise ValueError(f'Unacceptable pattern: {str(text)!r}')
        if case_sensitive is None:
            case_sensitive = os.name != 'nt'
        return self._select(list(pattern.parts), folders_only, case_sensitive)

    def _select(self, parts, folders_only, case_sensitive):
        if not parts:
            if self.is_dir() if folders_only else self.exists():
                yield self
            return
        first, rest = parts[0], parts[1:]
        if first == '**':
            while rest[:1] == ['**']:
                rest = rest[1:]
            yield from self._select(rest, folders_only, case_sensitive)
        elif first == '..':
            yield from (self / '..')._select(rest, folders_only, case_sensitive)
            return
        try:
            members = sorted(self.iterdir())
        except OSError:
            return
        for member in members:
            if first == '**':
                if member.is_dir(follow_symlinks=False):
                    yield from member._select(parts, folders_only, case_sensitive)
                elif not rest and not folders_only:
                    yield member
            elif _pattern(first, self.parser.sep, case_sensitive)(member.name):
                yield from member._select(rest, folders_only, case_sensitive)

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        if not hasattr(pattern, 'with_segments'):
            pattern = self.with_segments(pattern)
        return self.glob('**' / pattern, case_sensitive=case_sensitive, recurse_symlinks=recurse_symlinks)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        try:
            members = list(self.iterdir())
        except OSError as error:
            if on_error is not None:
                on_error(error)
            return
        folders = [member.name for member in members if member.is_dir(follow_symlinks=follow_symlinks)]
        others = [member.name for member in members if member.name not in folders]
        if top_down:
            yield self, folders, others
        for name in folders:
            yield from (self / name).walk(top_down, on_error, follow_symlinks)
        if not top_down:
            yield self, folders, others

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def touch(self, mode=0o666, exist_ok=True):
        with self.open('a' if exist_ok else 'x'):
            pass

    def rmdir(self):
        os.rmdir(self)

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode, follow_symlinks=follow_symlinks)

    def lchmod(self, mode):
        self.chmod(mode, follow_symlinks=False)

    def rename(self, target):
        os.rename(self, target)
        return self.with_segments(target)

    def replace(self, target):
        os.replace(self, target)
        return self.with_segments(target)

    def readlink(self):
        return self.with_segments(os.readlink(self))

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self, target_is_directory)

    def hardlink_to(self, target):
        os.link(target, self)

    def copy(self, target, **kwargs):
        if not hasattr(target, 'with_segments'):
            target = self.with_segments(target)
        target.write_bytes(self.read_bytes())
        return target

    def copy_into(self, target_dir, **kwargs):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self.copy(self.with_segments(target_dir, self.name), **kwargs)

    def move(self, target):
        return self.replace(target)

    def move_into(self, target_dir):
        if not self.name:
            raise ValueError(f'{self!r} has an empty name')
        return self.move(self.with_segments(target_dir, self.name))

    # -- Other forms of the path

    def absolute(self):
        if self.is_absolute():
            return self
        return self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        return self.with_segments(os.path.realpath(self, strict=strict))

    def expanduser(self):
        if not (self.drive or self.root) and self._tail and self._tail[0][:1] == '~':
            home = os.path.expanduser(self._tail[0])
            if home[:1] == '~':
                raise RuntimeError('Could not determine home directory.')
            return self.with_segments(home, *self._tail[1:])
        return self


class PosixPath(Path, PurePosixPath):
    """A path of a system that is not Windows, with its files."""

    __slots__ = ()

    if os.name == 'nt':
        def __new__(cls, *args, **kwargs):
            raise UnsupportedOperation(f'cannot instantiate {cls.__name__!r} on your system')


class WindowsPath(Path, PureWindowsPath):
    """A path of Windows, with its files."""

    __slots__ = ()

    if os.name != 'nt':
        def __new__(cls, *args, **kwargs):
            raise UnsupportedOperation(f'cannot instantiate {cls.__name__!r} on your system')
