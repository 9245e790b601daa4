"""Nothing can be registered, for as long as Taipan has no module of this name."""

BOM_UTF8 = b'\xef\xbb\xbf'


def register(search_function):
    pass


unregister = register


def __getattr__(name):
    if name.startswith('__'):
        raise AttributeError(name)

    def missing(*args, **kwargs):
        raise ImportError(f'Taipan has no module codecs (codecs.{name})')

    return missing
