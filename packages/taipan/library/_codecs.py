"""Looking up encodings, and encoding and decoding as functions (library reference, codecs)."""

import re

_searches, _infos = [], {}


def _normal(encoding):
    return re.sub(r'[^a-z0-9.]+', '_', encoding.lower()).strip('_')


def register(search_function, /):
    """Adds a function that finds codecs by their names."""
    if not callable(search_function):
        raise TypeError('argument must be callable')
    _searches.append(search_function)


def unregister(search_function, /):
    """Removes such a function, and what is remembered of all of them."""
    if search_function in _searches:
        _searches.remove(search_function)
        _infos.clear()


def _registered(encoding):
    """What a program has registered for a name, or None."""
    name = re.sub(r'[ -]', '_', encoding.lower())
    if name not in _infos:
        for search in _searches:
            info = search(name)
            if info is not None:
                if not isinstance(info, tuple) or len(info) != 4:
                    raise TypeError('codec search functions must return 4-tuples')
                _infos[name] = info
                break
        else:
            return None
    return _infos[name]


def lookup(encoding, /):
    """The codec of a name."""
    if not isinstance(encoding, str):
        raise TypeError(f'lookup() argument must be str, not {type(encoding).__name__}')
    import codecs
    info = codecs._standard(_normal(encoding)) or _registered(encoding)
    if info is None:
        # The name of an encoding that is not supported says so itself.
        'a'.encode(encoding)
        raise LookupError(f'unknown encoding: {encoding}')
    return info


def _result(answer, what):
    if not isinstance(answer, tuple) or len(answer) != 2:
        raise TypeError(f'{what} must return a tuple (object, integer)')
    return answer[0]


def encode(obj, encoding='utf-8', errors='strict'):
    """What an encoder makes of an object."""
    return _result(lookup(encoding)[0](obj, errors), 'encoder')


def decode(obj, encoding='utf-8', errors='strict'):
    """What a decoder makes of an object."""
    return _result(lookup(encoding)[1](obj, errors), 'decoder')


def _text_encode(text, encoding, errors):
    """`str.encode` with a registered codec; None for a name that is not registered."""
    info = _registered(encoding)
    if info is None:
        return None
    data = _result(info[0](text, errors), 'encoder')
    if not isinstance(data, bytes):
        raise TypeError(f'{encoding!r} encoder returned {type(data).__name__!r} instead of \'bytes\'; '
                        'use codecs.encode() to encode to arbitrary types')
    return data


def _text_decode(data, encoding, errors):
    """`bytes.decode` with a registered codec; None for a name that is not registered."""
    info = _registered(encoding)
    if info is None:
        return None
    text = _result(info[1](data, errors), 'decoder')
    if not isinstance(text, str):
        raise TypeError(f'{encoding!r} decoder returned {type(text).__name__!r} instead of \'str\'; '
                        'use codecs.decode() to decode to arbitrary types')
    return text
