# Bytes as text for every kind of buffer, in strict mode, as uuencoded lines, and from file to file.
import base64
import binascii
import io

for data in (b'abcd', bytearray(b'\0\xff'), memoryview(b'some bytes'), 'text', 'é', 5, None):
    for do in (
        base64.b64encode, base64.b64decode, base64.b32encode, base64.b32decode, base64.b16encode, base64.b16decode, base64.a85encode, base64.b85encode, base64.b85decode, base64.encodebytes, base64.decodebytes,
        binascii.hexlify, binascii.unhexlify, binascii.b2a_base64, binascii.a2b_base64, binascii.crc32, binascii.b2a_uu, binascii.a2b_uu, lambda data: binascii.crc_hqx(data, 0),
    ):
        try:
            print(do(data))
        except Exception as error:
            print(type(error).__name__, error)
for text in (b'YWJj', b'YWI=', b'YQ==', b'YQ', b'Y', b'=', b'==', b'YQ=', b'YQ=a', b'YQ==a', b'YWJj=', b'YWJj==', b'YW Jj', b'YWJj\n', b'YQ=\n=', b'Y=Q=', b'Y==', b'', b'\nYWJj', b'YWJjYQ==YQ==', b'YWI=='):
    for strict in (False, True):
        try:
            print(text, strict, binascii.a2b_base64(text, strict_mode=strict))
        except binascii.Error as error:
            print(text, strict, error)
for size in (0, 1, 2, 3, 44, 45, 46):
    for backtick in (False, True):
        try:
            line = binascii.b2a_uu(bytes(range(size)), backtick=backtick)
            print(line, binascii.a2b_uu(line) == bytes(range(size)))
        except binascii.Error as error:
            print(error)
for line in (b'', b'\n', b'!', b'!!', b'#86)C\n', b'#86)C x\n', b'#86)C``\n', b'\x7f', b'!\x80', b'#86', b' '):
    try:
        print(line, binascii.a2b_uu(line))
    except binascii.Error as error:
        print(line, error)
print(binascii.crc_hqx(b'Test the CRC-32 of', 0), binascii.crc_hqx(b'x', 0x12345), binascii.crc32(b'abc', -1), binascii.crc32(b'abc', 2 ** 40 + 5))
out = io.BytesIO()
base64.encode(io.BytesIO(bytes(range(120))), out)
back = io.BytesIO()
base64.decode(io.BytesIO(out.getvalue()), back)
print(out.getvalue(), back.getvalue() == bytes(range(120)))

grown = bytearray(b'abcd')
for do in (base64.b64encode, base64.b32encode, base64.b85encode, base64.b85decode, base64.a85encode, base64.a85decode, base64.encodebytes, binascii.hexlify):
    do(grown)
    grown += b'e'
print(grown)
for do in (base64.b64encode, base64.b64decode, binascii.hexlify, binascii.crc32):
    try:
        print(do(memoryview(b'abcdef')[::2]))
    except (BufferError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
for text in (b'YQ==', b'YQ==YQ==', b'=YQ', b'Y Q', b'YQ=Q', b'YWJj', b'a_-b', b'YQ', b'YWJj='):
    for altchars in (None, b'_-'):
        try:
            print(base64.b64decode(text, altchars, validate=True))
        except binascii.Error as error:
            print(error)
