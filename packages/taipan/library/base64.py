"""Bytes in base 64, 32 and 16 (RFC 4648; library reference, base64)."""

import binascii

__all__ = [
    'b64encode', 'b64decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode',
    'b32encode', 'b32decode', 'b16encode', 'b16decode', 'encodebytes', 'decodebytes',
]


def _as_bytes(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    if isinstance(s, (bytes, bytearray)):
        return s
    raise TypeError(f'argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}')


def b64encode(s, altchars=None):
    """Bytes in base 64; altchars stand for + and /."""
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        return encoded.translate(bytes.maketrans(b'+/', altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    """The bytes that stand in base 64."""
    s = _as_bytes(s)
    if altchars is not None:
        s = s.translate(bytes.maketrans(_as_bytes(altchars), b'+/'))
    if validate:
        alphabet = b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
        if any(c not in alphabet for c in s.rstrip(b'=')):
            raise binascii.Error('Only base64 data is allowed')
    return binascii.a2b_base64(s)


def standard_b64encode(s):
    """Bytes in base 64."""
    return b64encode(s)


def standard_b64decode(s):
    """The bytes that stand in base 64."""
    return b64decode(s)


def urlsafe_b64encode(s):
    """Bytes in base 64, with - and _ for + and /."""
    return b64encode(s, b'-_')


def urlsafe_b64decode(s):
    """The bytes that stand in base 64 with - and _."""
    return b64decode(_as_bytes(s).translate(bytes.maketrans(b'-_', b'+/')))


_DIGITS_32 = b'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'


def b32encode(s):
    """Bytes in base 32."""
    left = len(s) % 5
    padded = bytes(s) + bytes(-len(s) % 5)
    result = bytearray()
    for i in range(0, len(padded), 5):
        n = int.from_bytes(padded[i:i + 5])
        result += bytes(_DIGITS_32[n >> shift & 31] for shift in range(35, -1, -5))
    if left:
        pads = {1: 6, 2: 4, 3: 3, 4: 1}[left]
        result[-pads:] = b'=' * pads
    return bytes(result)


def b32decode(s, casefold=False, map01=None):
    """The bytes that stand in base 32."""
    s = _as_bytes(s)
    if len(s) % 8:
        raise binascii.Error('Incorrect padding')
    if map01 is not None:
        s = s.translate(bytes.maketrans(b'01', b'O' + _as_bytes(map01)))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b'=')
    pads = length - len(s)
    result = bytearray()
    for i in range(0, len(s), 8):
        n = 0
        for c in s[i:i + 8].ljust(8, b'A'):
            value = _DIGITS_32.find(c)
            if value < 0:
                raise binascii.Error('Non-base32 digit found')
            n = n << 5 | value
        result += n.to_bytes(5)
    if pads not in (0, 1, 3, 4, 6):
        raise binascii.Error('Incorrect padding')
    if pads and result:
        del result[-{1: 1, 3: 2, 4: 3, 6: 4}[pads]:]
    return bytes(result)


def b16encode(s):
    """Bytes in base 16."""
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    """The bytes that stand in base 16."""
    s = _as_bytes(s)
    if casefold:
        s = s.upper()
    if any(c not in b'0123456789ABCDEF' for c in s):
        raise binascii.Error('Non-base16 digit found')
    return binascii.unhexlify(s)


def encodebytes(s):
    """Bytes in lines of base 64."""
    return b''.join(binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57))


def decodebytes(s):
    """The bytes that stand in lines of base 64."""
    return binascii.a2b_base64(s)
