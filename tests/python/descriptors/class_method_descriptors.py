# Class methods of built-in types, as their namespaces hold them.
import types


def attempt(fn):
    try:
        return fn()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


for owner, name in ((dict, 'fromkeys'), (object, '__subclasshook__'), (object, '__init_subclass__'), (type, '__prepare__'), (bytes, 'fromhex'), (list, '__class_getitem__'), (int, 'from_bytes')):
    found = owner.__dict__[name]
    print(type(found) is types.ClassMethodDescriptorType, found.__name__, found.__qualname__, found.__objclass__.__name__, found)
for call in (
    lambda: dict.__dict__['fromkeys'](),
    lambda: dict.__dict__['fromkeys'](1),
    lambda: dict.__dict__['fromkeys'](list, 'a'),
    lambda: dict.__dict__['fromkeys'](dict, 'ab'),
    lambda: dict.__dict__['fromkeys'].__get__(None, int),
    lambda: dict.__dict__['fromkeys'].__get__({}, dict)('a'),
    lambda: dict.__dict__['fromkeys'].__get__({})('a'),
):
    print(attempt(call))
