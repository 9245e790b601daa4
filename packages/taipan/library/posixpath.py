"""Paths as texts, as on POSIX systems. There is no file system: what would ask it finds nothing."""

import os
from genericpath import commonprefix

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename', 'dirname',
           'commonprefix', 'getsize', 'getmtime', 'getatime', 'getctime', 'islink', 'exists', 'lexists', 'isdir',
           'isfile', 'ismount', 'expanduser', 'expandvars', 'normpath', 'abspath', 'curdir', 'pardir', 'sep', 'pathsep',
           'defpath', 'altsep', 'extsep', 'devnull', 'realpath', 'relpath', 'commonpath', 'samefile', 'isjunction']

curdir, pardir, sep, pathsep, extsep, altsep = '.', '..', '/', ':', '.', None
defpath, devnull = '/bin:/usr/bin', '/dev/null'
supports_unicode_filenames = False


def _slash(path):
    return b'/' if isinstance(path, bytes) else '/'


def normcase(s):
    return os.fspath(s)


def isabs(s):
    s = os.fspath(s)
    return s.startswith(_slash(s))


def join(a, /, *p):
    path = os.fspath(a)
    slash = _slash(path)
    for part in p:
        part = os.fspath(part)
        if type(part) is not type(path) and isinstance(part, bytes) != isinstance(path, bytes):
            raise TypeError("Can't mix strings and bytes in path components")
        if part.startswith(slash) or not path:
            path = part
        elif path.endswith(slash):
            path += part
        else:
            path += slash + part
    return path


def split(p):
    p = os.fspath(p)
    at = p.rfind(_slash(p)) + 1
    head, tail = p[:at], p[at:]
    if head and head != _slash(p) * len(head):
        head = head.rstrip(_slash(p))
    return head, tail


def splitext(p):
    p = os.fspath(p)
    dot = b'.' if isinstance(p, bytes) else '.'
    start = p.rfind(_slash(p)) + 1
    at = p.rfind(dot)
    if at <= start or not p[start:at].strip(dot):
        return p, p[:0]
    return p[:at], p[at:]


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def splitroot(p):
    p = os.fspath(p)
    slash = _slash(p)
    if not p.startswith(slash):
        return p[:0], p[:0], p
    if p.startswith(slash * 2) and not p.startswith(slash * 3):
        return p[:0], p[:2], p[2:]
    return p[:0], p[:1], p[1:]


def basename(p):
    p = os.fspath(p)
    return p[p.rfind(_slash(p)) + 1:]


def dirname(p):
    return split(p)[0]


def normpath(path):
    path = os.fspath(path)
    is_bytes = isinstance(path, bytes)
    text = path.decode() if is_bytes else path
    _, root, rest = splitroot(text)
    parts = []
    for part in rest.split('/'):
        if part in ('', '.'):
            continue
        if part != '..' or not root and not parts or parts and parts[-1] == '..':
            parts.append(part)
        elif parts:
            parts.pop()
    text = root + '/'.join(parts) or '.'
    return text.encode() if is_bytes else text


def abspath(path):
    path = os.fspath(path)
    if not isabs(path):
        path = join(os.getcwdb() if isinstance(path, bytes) else os.getcwd(), path)
    return normpath(path)


def realpath(filename, *, strict=False):
    if strict:
        os.stat(filename)
    return abspath(filename)


def relpath(path, start=None):
    if not path:
        raise ValueError('no path specified')
    path = os.fspath(path)
    slash = _slash(path)
    start = abspath(curdir.encode() if isinstance(path, bytes) else curdir) if start is None else abspath(start)
    a = [part for part in start.split(slash) if part]
    b = [part for part in abspath(path).split(slash) if part]
    same = len(commonprefix([a, b]))
    up = b'..' if isinstance(path, bytes) else '..'
    return slash.join([up] * (len(a) - same) + b[same:]) or (b'.' if isinstance(path, bytes) else '.')


def commonpath(paths):
    paths = [os.fspath(path) for path in paths]
    if not paths:
        raise ValueError('commonpath() arg is an empty sequence')
    slash = _slash(paths[0])
    if len({path.startswith(slash) for path in paths}) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    dot = b'.' if isinstance(paths[0], bytes) else '.'
    parts = [[part for part in path.split(slash) if part and part != dot] for path in paths]
    return (slash if paths[0].startswith(slash) else paths[0][:0]) + slash.join(commonprefix(parts))


def expanduser(path):
    path = os.fspath(path)
    if path[:1] not in ('~', b'~'):
        return path
    home = os.environ.get('HOME')
    if home is None or path[1:2] not in ('', b'', '/', b'/'):
        return path
    return (home.encode() if isinstance(path, bytes) else home) + path[1:]


def expandvars(path):
    import re
    path = os.fspath(path)
    if isinstance(path, bytes):
        return expandvars(path.decode()).encode()
    return re.sub(r'\$(\w+|\{[^}]*\})', lambda m: os.environ.get(m[1].strip('{}'), m[0]), path)


def exists(path):
    os.fspath(path) if not isinstance(path, int) else None
    return False


isfile = isdir = lexists = islink = ismount = isjunction = isdevdrive = exists


def getsize(filename):
    return os.stat(filename).st_size


getmtime = getatime = getctime = getsize


def samefile(f1, f2):
    os.stat(f1)
    return False
