"""Bytes as text (library reference, binascii)."""

__all__ = ['Error', 'Incomplete', 'a2b_base64', 'a2b_hex', 'b2a_base64', 'b2a_hex', 'crc32', 'hexlify', 'unhexlify']


class Error(ValueError):
    """Text that stands for no bytes."""


class Incomplete(Exception):
    """Text that is not complete."""


_ALPHABET = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
_VALUES = {c: i for i, c in enumerate(_ALPHABET)}


def _as_bytes(data):
    if isinstance(data, str):
        try:
            return data.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    if isinstance(data, (bytes, bytearray)):
        return data
    raise TypeError(f'argument should be bytes, buffer or ASCII string, not {type(data).__name__!r}')


def b2a_base64(data, /, *, newline=True):
    """Bytes in base64."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    result = bytearray()
    for i in range(0, len(data) - 2, 3):
        n = data[i] << 16 | data[i + 1] << 8 | data[i + 2]
        result += bytes((_ALPHABET[n >> 18], _ALPHABET[n >> 12 & 63], _ALPHABET[n >> 6 & 63], _ALPHABET[n & 63]))
    rest = len(data) % 3
    if rest == 1:
        n = data[-1]
        result += bytes((_ALPHABET[n >> 2], _ALPHABET[(n & 3) << 4])) + b'=='
    elif rest == 2:
        n = data[-2] << 8 | data[-1]
        result += bytes((_ALPHABET[n >> 10], _ALPHABET[n >> 4 & 63], _ALPHABET[(n & 15) << 2])) + b'='
    if newline:
        result += b'\n'
    return bytes(result)


def a2b_base64(data, /, *, strict_mode=False):
    """The bytes that stand in base64; other characters are left out, unless strict_mode says otherwise."""
    if strict_mode:
        raise NotImplementedError('Taipan does not support strict_mode of a2b_base64() yet')
    result = bytearray()
    count = pads = bits = 0
    for c in _as_bytes(data):
        if c == 61:
            pads += 1
            if count % 4 >= 2 and count % 4 + pads >= 4:
                return bytes(result)
            continue
        value = _VALUES.get(c)
        if value is None:
            continue
        pads = 0
        bits = (bits << 6 | value) & 0xFFFFFF
        count += 1
        place = count % 4
        if place == 2:
            result.append(bits >> 4 & 255)
        elif place == 3:
            result.append(bits >> 2 & 255)
        elif place == 0:
            result.append(bits & 255)
    if count % 4 == 1:
        raise Error('Invalid base64-encoded string: number of data characters '
                    f'({count}) cannot be 1 more than a multiple of 4')
    if count % 4:
        raise Error('Incorrect padding')
    return bytes(result)


def hexlify(data, sep=None, bytes_per_sep=1):
    """Bytes as hexadecimal digits."""
    text = data.hex() if sep is None else data.hex(sep, bytes_per_sep)
    return text.encode('ascii')


def unhexlify(hexstr, /):
    """The bytes that hexadecimal digits stand for."""
    text = _as_bytes(hexstr).decode('latin-1')
    if len(text) % 2:
        raise Error('Odd-length string')
    if any(c not in '0123456789abcdefABCDEF' for c in text):
        raise Error('Non-hexadecimal digit found')
    return bytes.fromhex(text)


b2a_hex = hexlify
a2b_hex = unhexlify


def crc32(data, value=0, /):
    """The CRC-32 of bytes (ISO 3309)."""
    crc = value ^ 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF
