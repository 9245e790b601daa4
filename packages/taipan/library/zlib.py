"""Checksums. Compression is not there."""

from binascii import crc32

__all__ = ['adler32', 'crc32', 'error']


class error(Exception):
    """Compressed data is wrong."""


def adler32(data, value=1, /):
    """The Adler-32 checksum of data, which goes on from another."""
    low, high = value & 0xffff, value >> 16 & 0xffff
    for byte in bytes(data):
        low = (low + byte) % 65521
        high = (high + low) % 65521
    return high << 16 | low


def __getattr__(name):
    if name in ('compress', 'decompress', 'compressobj', 'decompressobj'):
        raise NotImplementedError(f'Taipan does not support zlib.{name}() yet')
    raise AttributeError(f"module 'zlib' has no attribute {name!r}")
