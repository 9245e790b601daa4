# Signatures, and modules by name.
import hashlib
import hmac
import importlib
import importlib.util

print(hmac.new(b'key', b'message', 'sha256').hexdigest())
print(hmac.new(b'k' * 200, b'message', hashlib.md5).hexdigest(), hmac.digest(b'k', b'm', 'sha1').hex())
signature = hmac.new(b'key', digestmod='sha512')
signature.update(b'a')
other = signature.copy()
other.update(b'b')
print(signature.name, signature.digest_size, signature.block_size, signature.hexdigest() == other.hexdigest())
print(hmac.compare_digest(b'a', b'a'), hmac.compare_digest('a', 'b'))


def show(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


show(hmac.new, 'key', b'm', 'md5')
show(hmac.new, b'key', 'm', 'md5')
show(hmac.new, b'key')
print(importlib.import_module('json').dumps([1]), importlib.import_module('collections.abc').Mapping)
show(importlib.import_module, 'no_such_module')
show(importlib.import_module, '.sub')
show(importlib.import_module, '')
show(importlib.reload, 5)
show(importlib.util.resolve_name, '.a', 'b.c')
show(importlib.util.resolve_name, '...a', 'b.c')
print(importlib.util.find_spec('no_such_module'), importlib.util.find_spec('json').name)
