"""The reader of JSON."""

from _json import scan

__all__ = ['JSONDecoder', 'JSONDecodeError']


class JSONDecodeError(ValueError):
    """A text that is no JSON, with the place where it is not."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        ValueError.__init__(self, f'{msg}: line {lineno} column {colno} (char {pos})')
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


_constants = {'-Infinity': float('-inf'), 'Infinity': float('inf'), 'NaN': float('nan')}


def _space_end(s, at):
    while at < len(s) and s[at] in ' \t\n\r':
        at += 1
    return at


class JSONDecoder:
    """Reads JSON, with hooks for parts of it."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float
        self.parse_int = parse_int
        self.parse_constant = parse_constant or _constants.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        """The value of a whole text."""
        obj, end = self.raw_decode(s, idx=_space_end(s, 0))
        end = _space_end(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return obj

    def raw_decode(self, s, idx=0):
        """The value at an index, and where it ends."""
        try:
            return scan(self, s, idx)
        except StopIteration as err:
            raise JSONDecodeError('Expecting value', s, err.value) from None
