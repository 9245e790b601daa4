# Base 85 of all kinds, and base 32 with hexadecimal digits.
import base64


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


for data in [b'', b'a', b'ab', b'abc', b'abcd', b'hello world', bytes(4), bytes(3), b'\xff' * 5, b'    ', bytes(range(40)), b'\0\0\0\0\0', b'ab\0\0\0\0']:
    e = [base64.a85encode(data), base64.b85encode(data), base64.z85encode(data), base64.b32hexencode(data), base64.a85encode(data, adobe=True, wrapcol=7),
         base64.a85encode(data, foldspaces=True, pad=True), base64.b85encode(data, pad=True), base64.a85encode(data, wrapcol=3)]
    print(data, e)
    print(base64.a85decode(e[0]) == data, base64.b85decode(e[1]) == data, base64.z85decode(e[2]) == data, base64.b32hexdecode(e[3]) == data, base64.a85decode(e[4], adobe=True) == data,
          base64.a85decode(e[5], foldspaces=True))
for function, arg in [(base64.a85decode, 'v'), (base64.a85decode, b'az'), (base64.a85decode, b's8W-"'), (base64.b85decode, b'"'), (base64.b85decode, '~~~~~'), (base64.z85decode, b'ab~'),
                      (base64.b85decode, 'abc é'), (base64.a85encode, 'x'), (base64.b85decode, 3), (base64.b32hexdecode, 'ab======'), (base64.b32hexdecode, 'WXYZWXYZ'), (base64.a85decode, b'zy'), (base64.z85decode, b'#####'), (base64.b85encode, 3)]:
    print(function.__name__, arg, attempt(function, arg))
print(attempt(base64.a85decode, b'abc', adobe=True), base64.b32hexdecode('c5h66===', casefold=True), base64.a85decode(b'<~87cURD]i,"Ebo80~>', adobe=True))
