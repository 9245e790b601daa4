"""Paths of Windows as texts."""

import re
from genericpath import commonprefix
import os

__all__ = ['normcase', 'isabs', 'join', 'splitdrive', 'splitroot', 'split', 'splitext', 'basename', 'dirname', 'normpath',
           'commonprefix', 'curdir', 'pardir', 'sep', 'pathsep', 'altsep', 'extsep', 'isreserved']

curdir, pardir, extsep, sep, pathsep, altsep, defpath, devnull = '.', '..', '.', '\\', ';', '/', '.;C:\\bin', 'nul'
_RESERVED = frozenset(['CON', 'PRN', 'AUX', 'NUL', 'CONIN$', 'CONOUT$']
                      + [device + digit for device in ('COM', 'LPT') for digit in '123456789\xb9\xb2\xb3'])


def _like(path, text):
    return text.encode() if isinstance(path, bytes) else text


def normcase(s):
    """Small letters and backslashes."""
    s = os.fspath(s)
    if isinstance(s, bytes):
        return normcase(s.decode('utf-8', 'surrogateescape')).encode('utf-8', 'surrogateescape')
    return s.replace('/', '\\').lower()


def splitroot(p):
    """Drive, root and the rest."""
    p = os.fspath(p)
    back, slash, colon, nothing = (_like(p, text) for text in ('\\', '/', ':', ''))
    norm = p.replace(slash, back)
    if norm[:1] == back:
        if norm[1:2] != back:
            return nothing, p[:1], p[1:]
        # A share: two backslashes, the server, the share; or a device.
        start = 8 if norm[:8].upper() == _like(p, '\\\\?\\UNC\\') else 2
        end = norm.find(back, start)
        if end < 0:
            return p, nothing, nothing
        end = norm.find(back, end + 1)
        if end < 0:
            return p, nothing, nothing
        return p[:end], p[end:end + 1], p[end + 1:]
    if norm[1:2] == colon:
        if norm[2:3] == back:
            return p[:2], p[2:3], p[3:]
        return p[:2], nothing, p[2:]
    return nothing, nothing, p


def splitdrive(p):
    drive, root, tail = splitroot(p)
    return drive, root + tail


def isabs(s):
    """Whether a path has a drive and a root, or is on a share."""
    s = os.fspath(s)
    start = s[:3].replace(_like(s, '/'), _like(s, '\\'))
    return start[1:3] == _like(s, ':\\') or start[:2] == _like(s, '\\\\')


def join(path, /, *paths):
    """Paths one below the other."""
    path = os.fspath(path)
    back, marks = _like(path, '\\'), _like(path, '\\/')
    drive, root, tail = splitroot(path)
    for part in map(os.fspath, paths):
        if isinstance(part, bytes) is not isinstance(path, bytes):
            raise TypeError("Can't mix strings and bytes in path components") from None
        next_drive, next_root, next_tail = splitroot(part)
        if next_root:
            if next_drive or not drive:
                drive = next_drive
            root, tail = next_root, next_tail
            continue
        if next_drive and next_drive != drive:
            if next_drive.lower() != drive.lower():
                drive, root, tail = next_drive, next_root, next_tail
                continue
            drive = next_drive
        if tail and tail[-1:] not in marks:
            tail += back
        tail += next_tail
    if tail and not root and drive and drive[-1:] not in marks + _like(path, ':'):
        return drive + back + tail
    return drive + root + tail


def split(p):
    p = os.fspath(p)
    drive, root, tail = splitroot(p)
    marks, at = _like(p, '\\/'), len(tail)
    while at and tail[at - 1:at] not in marks:
        at -= 1
    return drive + root + tail[:at].rstrip(marks), tail[at:]


def basename(p):
    return split(p)[1]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = os.fspath(p)
    name = split(p)[1]
    dot = name.rfind(_like(p, '.'))
    if dot <= 0 or not name[:dot].strip(_like(p, '.')):
        return p, p[:0]
    at = len(p) - len(name) + dot
    return p[:at], p[at:]


def normpath(path):
    """A path without what is superfluous."""
    path = os.fspath(path)
    back, dot, dots = (_like(path, text) for text in ('\\', '.', '..'))
    drive, root, tail = splitroot(path.replace(_like(path, '/'), back))
    parts = []
    for part in tail.split(back):
        if not part or part == dot:
            continue
        if part == dots and (parts and parts[-1] != dots or root and not parts):
            if parts:
                parts.pop()
        else:
            parts.append(part)
    return drive + root + back.join(parts) or dot


def isreserved(path):
    """Whether a part of a path means something to Windows."""
    path = os.fsdecode(splitroot(path)[2]).replace('/', '\\')
    return any(map(_is_reserved_name, reversed(path.split('\\'))))


def _is_reserved_name(name):
    if name[-1:] in ('.', ' '):
        return name not in ('.', '..')
    if re.search(r'[\x00-\x1f"*:<>?|/\\]', name):
        return True
    return name.partition('.')[0].rstrip(' ').upper() in _RESERVED
