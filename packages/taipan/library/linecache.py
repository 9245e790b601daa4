"""Lines of source files; there are none to read."""

__all__ = ['getline', 'clearcache', 'checkcache', 'lazycache']

cache = {}


def getline(filename, lineno, module_globals=None):
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    entry = cache.get(filename)
    return entry[2] if entry is not None and len(entry) == 4 else []


def updatecache(filename, module_globals=None):
    """Reads a file anew; there is none, so that nothing is known of it any more."""
    cache.pop(filename, None)
    return []


def clearcache():
    cache.clear()


def checkcache(filename=None):
    pass


def lazycache(filename, module_globals):
    return False
