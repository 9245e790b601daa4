"""Digests of bytes with a key (RFC 2104)."""

import hashlib as _hashlib
from secrets import compare_digest

__all__ = ['HMAC', 'compare_digest', 'digest', 'new']

trans_5C = bytes(b ^ 0x5C for b in range(256))
trans_36 = bytes(b ^ 0x36 for b in range(256))
digest_size = None


def _maker(digestmod):
    """The function that makes a digest: by its name, itself, or that of a module."""
    if not digestmod:
        raise TypeError("Missing required argument 'digestmod'.")
    if callable(digestmod):
        return digestmod
    if isinstance(digestmod, str):
        return lambda data=b'': _hashlib.new(digestmod, data)
    return lambda data=b'': digestmod.new(data)


class HMAC:
    """A digest of bytes with a key, of what it was updated with."""

    blocksize = 64
    __slots__ = '_inner', '_outer', 'block_size', 'digest_size'

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f'key: expected bytes or bytearray, but got {type(key).__name__!r}')
        make = _maker(digestmod)
        self._inner, self._outer = make(), make()
        self.digest_size = self._inner.digest_size
        block = getattr(self._inner, 'block_size', None)
        if block is None or block < 16:
            import warnings
            warnings.warn(f'No block_size attribute on given digest object; Assuming {self.blocksize}.' if block is None else
                          f'block_size of {block} seems too small; using our default of {self.blocksize}.',
                          RuntimeWarning, 2)
            block = self.blocksize
        self.block_size = block
        if len(key) > self.block_size:
            key = make(key).digest()
        key = key.ljust(self.block_size, b'\0')
        self._outer.update(key.translate(trans_5C))
        self._inner.update(key.translate(trans_36))
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return f'hmac-{self._inner.name}'

    def update(self, msg):
        """Adds bytes."""
        self._inner.update(msg)

    def copy(self):
        """An object of its own that has met the same bytes."""
        other = self.__class__.__new__(self.__class__)
        other._inner, other._outer = self._inner.copy(), self._outer.copy()
        other.block_size, other.digest_size = self.block_size, self.digest_size
        return other

    def digest(self):
        """The digest as bytes."""
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        """The digest as text."""
        return self.digest().hex()


def new(key, msg=None, digestmod=''):
    """An object for a digest with a key."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The digest of bytes with a key, at once."""
    return HMAC(key, msg, digest).digest()
