"""Digests of bytes (library reference, hashlib)."""

from _hashlib import bytes_of as _bytes_of, digest as _digest
from _types import _name_with_module

# Name: size of the digest, size of a block.
_SIZES = {
    'md5': (16, 64), 'sha1': (20, 64), 'sha224': (28, 64), 'sha256': (32, 64), 'sha384': (48, 128), 'sha512': (64, 128),
}

algorithms_guaranteed = set(_SIZES)
algorithms_available = set(_SIZES)

__all__ = (*sorted(_SIZES), 'new', 'algorithms_guaranteed', 'algorithms_available', 'file_digest', 'pbkdf2_hmac')


class HASH:
    """A digest of the bytes that it was updated with."""

    __slots__ = ('name', 'digest_size', 'block_size', '_data')
    __module__ = '_hashlib'

    def __init__(self, name, data=b''):
        self.name = name
        self.digest_size, self.block_size = _SIZES[name]
        self._data = bytearray()
        self.update(data)

    def update(self, obj, /):
        """Adds bytes."""
        if isinstance(obj, str):
            raise TypeError('Strings must be encoded before hashing')
        self._data += _bytes_of(obj)

    def digest(self):
        """The digest as bytes."""
        return _digest(self.name, self._data)

    def hexdigest(self):
        """The digest as text."""
        return self.digest().hex()

    def copy(self):
        """An object of its own that has met the same bytes."""
        return HASH(self.name, self._data)

    def __repr__(self):
        return f'<{self.name} _hashlib.HASH object @ 0x{id(self):x}>'


_name_with_module(HASH)


def new(name, data=b'', *, usedforsecurity=True):
    """An object for a digest by its name."""
    key = name.lower().replace('-', '')
    if key not in _SIZES:
        raise ValueError(f'unsupported hash type {name}')
    return HASH(key, data)


def _constructor(name):
    def construct(data=b'', *, usedforsecurity=True):
        return HASH(name, data)
    construct.__name__ = construct.__qualname__ = f'openssl_{name}'
    return construct


md5 = _constructor('md5')
sha1 = _constructor('sha1')
sha224 = _constructor('sha224')
sha256 = _constructor('sha256')
sha384 = _constructor('sha384')
sha512 = _constructor('sha512')


def file_digest(fileobj, digest, /):
    """The digest of what is left in a file."""
    result = new(digest) if isinstance(digest, str) else digest()
    result.update(fileobj.read())
    return result


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key from a password (RFC 8018)."""
    size, block = _SIZES[hash_name]
    if len(password) > block:
        password = _digest(hash_name, password)
    password = bytes(password) + bytes(block - len(password))
    inner = bytes(b ^ 0x36 for b in password)
    outer = bytes(b ^ 0x5C for b in password)

    def sign(message):
        return _digest(hash_name, outer + _digest(hash_name, inner + message))

    dklen = size if dklen is None else dklen
    result = b''
    number = 0
    while len(result) < dklen:
        number += 1
        part = sign(salt + number.to_bytes(4, 'big'))
        total = int.from_bytes(part)
        for _ in range(iterations - 1):
            part = sign(part)
            total ^= int.from_bytes(part)
        result += total.to_bytes(size)
    return result[:dklen]
