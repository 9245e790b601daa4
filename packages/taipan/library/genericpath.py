"""What paths of all systems have in common."""

__all__ = ['commonprefix']


def commonprefix(m):
    """The longest beginning that all have in common."""
    if not m:
        return ''
    from os import fspath
    if not isinstance(m[0], (list, tuple)):
        m = [fspath(path) for path in m]
    least, most = min(m), max(m)
    for i, c in enumerate(least):
        if c != most[i]:
            return least[:i]
    return least
