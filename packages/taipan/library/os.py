"""The operating system, as far as there is one: an environment of the program's own, paths as texts, no files or processes."""

import abc
import errno
import sys
import time as _time
from _paths import fspath

name = 'posix'
linesep = '\n'
curdir, pardir, sep, pathsep, extsep, altsep = '.', '..', '/', ':', '.', None
defpath, devnull = '/bin:/usr/bin', '/dev/null'
SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0, 1, 2, 64, 128, 512, 1024
EX_OK = 0
error = OSError


class PathLike(abc.ABC):
    """Whatever stands for a path."""

    __slots__ = ()

    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return any('__fspath__' in base.__dict__ for base in subclass.__mro__) or NotImplemented
        return NotImplemented


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode('utf-8', 'surrogateescape') if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode('utf-8', 'surrogateescape') if isinstance(filename, bytes) else filename


class _Environment(dict):
    """The environment: names and values are texts."""

    def __setitem__(self, key, value):
        for text in (key, value):
            if not isinstance(text, str):
                raise TypeError(f'str expected, not {type(text).__name__}')
        super().__setitem__(key, value)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def update(self, *args, **kwargs):
        for key, value in dict(*args, **kwargs).items():
            self[key] = value

    def copy(self):
        return dict(self)

    def __repr__(self):
        return f'environ({dict.__repr__(self)})'


environ = _Environment()


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value, /):
    environ[key] = value


def unsetenv(key, /):
    environ.pop(key, None)


def getcwd():
    return '/'


def getcwdb():
    return b'/'


def getpid():
    return 1


def getppid():
    return 0


def getuid():
    return 0


geteuid = getgid = getegid = getuid


def getlogin():
    raise OSError(errno.ENXIO, strerror(errno.ENXIO))


def cpu_count():
    return 1


process_cpu_count = cpu_count


def urandom(size, /):
    """Random bytes of the host."""
    from random import SystemRandom
    return SystemRandom().randbytes(size)


def strerror(code, /):
    return errno._MESSAGES.get(code, f'Unknown error {code}')


def times():
    return (_time.process_time(), 0.0, 0.0, 0.0, _time.monotonic())


def _exit(status):
    raise SystemExit(status)


def abort():
    raise SystemExit(134)


def isatty(fd, /):
    return False


class terminal_size(tuple):
    """Columns and lines of a terminal."""

    columns = property(lambda self: self[0])
    lines = property(lambda self: self[1])

    def __repr__(self):
        return f'os.terminal_size(columns={self[0]}, lines={self[1]})'


def get_terminal_size(fd=1, /):
    raise OSError(errno.ENOTTY, strerror(errno.ENOTTY))


class stat_result(tuple):
    """What stat() tells; there are no files."""


def _missing(path, /, *args, **kwargs):
    if not isinstance(path, int):
        path = fspath(path)
    raise FileNotFoundError(errno.ENOENT, strerror(errno.ENOENT), path)


def _missing_pair(src, dst, /, *args, **kwargs):
    raise FileNotFoundError(errno.ENOENT, strerror(errno.ENOENT), fspath(src), None, fspath(dst))


def _read_only(path, /, *args, **kwargs):
    raise OSError(errno.EROFS, strerror(errno.EROFS), fspath(path))


def _named(name, function):
    def call(path, /, *args, **kwargs):
        return function(path, *args, **kwargs)
    call.__name__ = call.__qualname__ = name
    return call


for _name in 'stat lstat remove unlink rmdir chmod chown truncate utime readlink chdir removedirs'.split():
    globals()[_name] = _named(_name, _missing)
for _name in 'rename renames replace'.split():
    globals()[_name] = _named(_name, _missing_pair)
for _name in 'mkdir makedirs symlink link mkfifo'.split():
    globals()[_name] = _named(_name, _read_only)


def listdir(path='.'):
    _missing(path)


def scandir(path='.'):
    _missing(path)


def walk(top, topdown=True, onerror=None, followlinks=False):
    fspath(top)
    if onerror is not None:
        onerror(FileNotFoundError(errno.ENOENT, strerror(errno.ENOENT), top))
    return iter(())


def access(path, mode, **kwargs):
    fspath(path)
    return False


def _refused(name):
    def call(*args, **kwargs):
        raise NotImplementedError(f'Taipan does not support os.{name}() yet: there are no processes or file descriptors')
    call.__name__ = call.__qualname__ = name
    return call


for _name in ('system popen fork execv execve execvp execl spawnv spawnl kill wait waitpid pipe open close read write '
              'dup dup2 fdopen startfile setuid setgid nice getloadavg').split():
    globals()[_name] = _refused(_name)


class _UnameResult(tuple):
    sysname = property(lambda self: self[0])
    nodename = property(lambda self: self[1])
    release = property(lambda self: self[2])
    version = property(lambda self: self[3])
    machine = property(lambda self: self[4])


def uname():
    return _UnameResult(('Taipan', '', '', '', ''))


def get_exec_path(env=None):
    return (environ if env is None else env).get('PATH', defpath).split(pathsep)


del _name
import posixpath as path
sys.modules['os.path'] = path
