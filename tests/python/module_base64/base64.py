import base64, binascii
for data in (b'', b'a', b'ab', b'abc', b'hello world', bytes(range(0, 256, 17)), b'\xff\xfe\xfd'):
    e = base64.b64encode(data)
    print(e, base64.urlsafe_b64encode(data), base64.b32encode(data), base64.b16encode(data), base64.b64decode(e) == data, base64.b32decode(base64.b32encode(data)) == data)
print(base64.b64decode('aGk='), base64.b64decode(b'aG\nk='), base64.urlsafe_b64decode('_-8='), base64.b16decode('0aff', casefold=True), base64.encodebytes(b'x' * 60), base64.decodebytes(b'eHg=\n'))
print(binascii.hexlify(b'\x01\xab'), binascii.unhexlify('01AB'), binascii.crc32(b'hello'), binascii.b2a_base64(b'hi'))
for call in (lambda: base64.b64decode('a'), lambda: base64.b64decode('abc'), lambda: base64.b64encode('text'), lambda: base64.b64decode('é'), lambda: base64.b16decode('0g'), lambda: base64.b32decode('A'), lambda: binascii.unhexlify('0'), lambda: binascii.unhexlify('zz'), lambda: base64.b64decode(3)):
    try:
        print(call())
    except (ValueError, TypeError) as e:
        print(type(e).__module__, type(e).__name__, e)
