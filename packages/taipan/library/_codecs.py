"""Encoding and decoding as functions (library reference, codecs)."""


def encode(obj, encoding='utf-8', errors='strict'):
    """A text as bytes."""
    return obj.encode(encoding, errors)


def decode(obj, encoding='utf-8', errors='strict'):
    """Bytes as a text."""
    return bytes(obj).decode(encoding, errors)
