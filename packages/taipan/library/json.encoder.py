"""The writer of JSON."""

from _json import encode, encode_basestring, encode_basestring_ascii

__all__ = ['JSONEncoder']


class JSONEncoder:
    """Writes JSON; default() is asked about values that JSON has no notation for."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        """A value that can be written, in the place of one that cannot."""
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        """A value as text."""
        if isinstance(o, str):
            return (encode_basestring_ascii if self.ensure_ascii else encode_basestring)(str(o))
        chunks = self.iterencode(o, _one_shot=True)
        return ''.join(chunks)

    def iterencode(self, o, _one_shot=False):
        """A value as text, in parts."""
        return (encode(self, o),)
