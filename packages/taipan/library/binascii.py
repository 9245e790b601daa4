"""Bytes as text (library reference, binascii)."""

__all__ = ['Error', 'Incomplete', 'a2b_base64', 'a2b_hex', 'a2b_uu', 'b2a_base64', 'b2a_hex', 'b2a_uu', 'crc32', 'crc_hqx',
           'hexlify', 'unhexlify']


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
    try:
        return _buffer(data)
    except (TypeError, BufferError):
        raise TypeError(f'argument should be bytes, buffer or ASCII string, not {type(data).__name__!r}') from None


def _buffer(data):
    """The bytes of what has some; a text has none."""
    if isinstance(data, (bytes, bytearray)):
        return data
    try:
        view = memoryview(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
    with view:
        if not view.c_contiguous:
            raise BufferError('memoryview: underlying buffer is not C-contiguous')
        return bytes(view)


def b2a_base64(data, /, *, newline=True):
    """Bytes in base64."""
    data = _buffer(data)
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
    data = _as_bytes(data)
    if strict_mode and data[:1] == b'=':
        raise Error('Leading padding not allowed')
    result = bytearray()
    count = pads = bits = 0
    for at, c in enumerate(data):
        if c == 61:
            pads += 1
            if count % 4 >= 2 and count % 4 + pads >= 4:
                if strict_mode and at + 1 < len(data):
                    raise Error('Excess data after padding')
                return bytes(result)
            if strict_mode and count % 4 == 0:
                raise Error('Excess padding not allowed')
            continue
        value = _VALUES.get(c)
        if value is None:
            if strict_mode:
                raise Error('Only base64 data is allowed')
            continue
        if strict_mode and pads:
            raise Error('Discontinuous padding not allowed')
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
    data = _buffer(data)
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


def b2a_uu(data, /, *, backtick=False):
    """A line of uuencoded bytes, of which there are 45 at most."""
    data = _buffer(data)
    if len(data) > 45:
        raise Error('At most 45 bytes at once')
    padded = bytes(data) + bytes(-len(data) % 3)
    zero = 96 if backtick else 32
    digits = [len(data)]
    for i in range(0, len(padded), 3):
        n = int.from_bytes(padded[i:i + 3])
        digits += [n >> 18, n >> 12 & 63, n >> 6 & 63, n & 63]
    return bytes([digit + 32 if digit else zero for digit in digits]) + b'\n'


def a2b_uu(data, /):
    """The bytes of an uuencoded line."""
    data = _as_bytes(data)
    size = (data[0] - 32 & 63) if data else 32
    result = bytearray()
    bits = count = at = 0
    for at in range(1, 1 + (size * 8 + 5) // 6):
        c = data[at] if at < len(data) else 10
        if c in b'\r\n' or at >= len(data):
            value = 0
        elif not 32 <= c <= 96:
            raise Error('Illegal char')
        else:
            value = c - 32 & 63
        bits, count = bits << 6 | value, count + 6
        if count >= 8:
            count -= 8
            result.append(bits >> count & 255)
            bits &= (1 << count) - 1
    if any(c not in b' `\r\n' for c in data[at + 1:]):
        raise Error('Trailing garbage')
    return bytes(result[:size])


def crc_hqx(data, crc, /):
    """The CRC-CCITT of bytes, as BinHex has it."""
    crc &= 0xFFFF
    for byte in _buffer(data):
        crc ^= byte << 8
        for _ in range(8):
            crc = (crc << 1 ^ (0x1021 if crc & 0x8000 else 0)) & 0xFFFF
    return crc


def crc32(data, value=0, /):
    """The CRC-32 of bytes (ISO 3309)."""
    crc = (value & 0xFFFFFFFF) ^ 0xFFFFFFFF
    for byte in _buffer(data):
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF
