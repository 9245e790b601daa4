import functools
def log(prefix):
    def decorate(f):
        @functools.wraps(f)
        def inner(*args, **kwargs):
            """Inner."""
            print(prefix, f.__name__, args, kwargs)
            return f(*args, **kwargs)
        return inner
    return decorate
@log('call')
def add(a: int, b: int = 2) -> int:
    """Adds."""
    return a + b
add.extra = 1
print(add(1), add.__name__, add.__qualname__, add.__doc__, add.__module__, add.__wrapped__(3, 4))
print(add.__annotations__, functools.WRAPPER_UPDATES)
print(functools.WRAPPER_ASSIGNMENTS)
