"""Bytes in base 64, 32 and 16 (RFC 4648; library reference, base64)."""

import binascii

__all__ = [
    'b64encode', 'b64decode', 'standard_b64encode', 'standard_b64decode', 'urlsafe_b64encode', 'urlsafe_b64decode',
    'b32encode', 'b32decode', 'b32hexencode', 'b32hexdecode', 'b16encode', 'b16decode', 'a85encode', 'a85decode',
    'b85encode', 'b85decode', 'z85encode', 'z85decode', 'encode', 'decode', 'encodebytes',
    'decodebytes',
]


def _as_bytes(s):
    if isinstance(s, str):
        try:
            return s.encode('ascii')
        except UnicodeEncodeError:
            raise ValueError('string argument should contain only ASCII characters') from None
    try:
        return _buffer(s)
    except TypeError:
        raise TypeError(f'argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}') from None


def _buffer(s):
    """The bytes of what has some, in an object that nobody else has."""
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    with memoryview(s) as view:
        return bytes(view)


def _line_input(s):
    """Bytes for encodebytes() and decodebytes(), which take single ones only."""
    try:
        view = memoryview(s)
    except TypeError:
        raise TypeError(f'expected bytes-like object, not {s.__class__.__name__}') from None
    with view:
        if view.format not in ('c', 'b', 'B'):
            raise TypeError(f'expected single byte elements, not {view.format!r} from {s.__class__.__name__}')
        if view.ndim != 1:
            raise TypeError(f'expected 1-D data, not {view.ndim}-D data from {s.__class__.__name__}')
        return view.tobytes()


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
    return binascii.a2b_base64(s, strict_mode=validate)


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
    s = _buffer(s)
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


_TO_HEX_32 = bytes.maketrans(_DIGITS_32, b'0123456789ABCDEFGHIJKLMNOPQRSTUV')
_FROM_HEX_32 = bytes.maketrans(b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', _DIGITS_32 + b'....')


def b32hexencode(s):
    """Bytes in base 32 with the digits 0 to 9 and A to V."""
    return b32encode(s).translate(_TO_HEX_32)


def b32hexdecode(s, casefold=False):
    """The bytes that stand in base 32 with the digits 0 to 9 and A to V."""
    s = _as_bytes(s)
    return b32decode((s.upper() if casefold else s).translate(_FROM_HEX_32))


_DIGITS_85 = bytes(range(33, 118))
_DIGITS_B85 = b'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~'
_DIGITS_Z85 = b'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#'


def _words_85(b, digits, pad=False, short=()):
    """Groups of four bytes, each as five digits or, for some of them, as what is short for them."""
    b = _buffer(b)
    padding = -len(b) % 4
    b += bytes(padding)
    groups = []
    for i in range(0, len(b), 4):
        word = b[i:i + 4]
        number = int.from_bytes(word)
        groups.append(next((text for whole, text in short if whole == word), None)
                      or bytes(digits[number // 85**power % 85] for power in range(4, -1, -1)))
    if padding and not pad:
        last = groups[-1]
        groups[-1] = (digits[:1] * 5 if len(last) == 1 else last)[:-padding]
    return groups


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    """Bytes in Ascii85."""
    short = [(bytes(4), b'z')] + ([(b'    ', b'y')] if foldspaces else [])
    result = (b'<~' if adobe else b'') + b''.join(_words_85(b, _DIGITS_85, pad, short))
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b'')
        result = b'\n'.join(lines)
    return result + b'~>' if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b' \t\n\r\x0b'):
    """The bytes that stand in Ascii85."""
    b = _as_bytes(b)
    if adobe:
        if not b.endswith(b'~>'):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b'<~') else b[:-2]
    result, group = bytearray(), []
    for c in b + b'u' * 4:
        if 33 <= c <= 117:
            group.append(c)
            if len(group) == 5:
                number = 0
                for digit in group:
                    number = number * 85 + digit - 33
                if number >> 32:
                    raise ValueError('Ascii85 overflow')
                result += number.to_bytes(4)
                group = []
        elif c == 122 or foldspaces and c == 121:
            if group:
                raise ValueError(f'{chr(c)} inside Ascii85 5-tuple')
            result += bytes(4) if c == 122 else b'    '
        elif c not in ignorechars:
            raise ValueError(f'Non-Ascii85 digit found: {chr(c)}')
    padding = 4 - len(group)
    return bytes(result[:-padding] if padding else result)


def b85encode(b, pad=False):
    """Bytes in base 85, as git writes them."""
    return b''.join(_words_85(b, _DIGITS_B85, pad))


def _decode_85(b, digits, name):
    b = _as_bytes(b)
    padding = -len(b) % 5
    b += digits[-1:] * padding
    result = bytearray()
    for i in range(0, len(b), 5):
        number = 0
        for j, c in enumerate(b[i:i + 5]):
            value = digits.find(c)
            if value < 0:
                raise ValueError(f'bad {name} character at position {i + j}')
            number = number * 85 + value
        if number >> 32:
            raise ValueError(f'{name} overflow in hunk starting at byte {i}')
        result += number.to_bytes(4)
    return bytes(result[:-padding] if padding else result)


def b85decode(b):
    """The bytes that stand in base 85."""
    return _decode_85(b, _DIGITS_B85, 'base85')


def z85encode(s):
    """Bytes in base 85 with the digits of ZeroMQ."""
    return b''.join(_words_85(s, _DIGITS_Z85))


def z85decode(s):
    """The bytes that stand in base 85 with the digits of ZeroMQ."""
    return _decode_85(s, _DIGITS_Z85, 'z85')


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
    s = _line_input(s)
    return b''.join(binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57))


def decodebytes(s):
    """The bytes that stand in lines of base 64."""
    return binascii.a2b_base64(_line_input(s))


def encode(input, output):
    """Writes what a file of bytes has to another one, in lines of base 64."""
    while s := input.read(57):
        while len(s) < 57 and (more := input.read(57 - len(s))):
            s += more
        output.write(binascii.b2a_base64(s))


def decode(input, output):
    """Writes the bytes that stand in the lines of a file to another one."""
    while line := input.readline():
        output.write(binascii.a2b_base64(line))
