def f():
    try:
        raise ValueError('plain')
    except* ValueError as e:
        raise e
try:
    f()
except ExceptionGroup as e:
    raise RuntimeError('x') from e
