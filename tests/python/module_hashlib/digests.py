import hashlib
for name in ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'):
    for data in (b'', b'abc', b'x' * 55, b'y' * 64, b'z' * 119, b'q' * 300):
        print(name, len(data), hashlib.new(name, data).hexdigest())
h = hashlib.sha256()
h.update(b'a'); h.update(bytearray(b'bc'))
print(h.hexdigest() == hashlib.sha256(b'abc').hexdigest(), h.digest_size, h.block_size, h.name, h.copy().digest() == h.digest())
try:
    hashlib.md5('text')
except TypeError as e:
    print(e)
try:
    hashlib.new('nope')
except ValueError as e:
    print(e)
