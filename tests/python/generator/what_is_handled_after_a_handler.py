import sys

def handled():
    return type(sys.exception()).__name__

def generate():
    try:
        raise ValueError
    except ValueError:
        yield handled()
        yield handled()
    yield handled()
    try:
        raise KeyError
    except KeyError:
        try:
            yield handled()
        finally:
            yield handled()
    yield handled()

def resume(g, kind):
    if kind is None:
        return next(g)
    try:
        raise kind
    except kind:
        return next(g)

kinds = [IndexError, None, OSError, None, EOFError, None]
g = generate()
print([resume(g, kind) for kind in kinds])
g = generate()
print([resume(g, None) for kind in kinds])
g = generate()
print([resume(g, IndexError) for kind in kinds])
print(handled())

def delegate():
    try:
        raise LookupError
    except LookupError:
        yield from generate()
        got = (None, (yield handled()), None)
        yield got
    yield handled()

g = delegate()
print([resume(g, kind) for kind in kinds + [OSError, None, OSError, None][:3]])
