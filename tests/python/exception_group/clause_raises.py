def f():
    raise ExceptionGroup('eg', [ValueError(1), TypeError('t'), OSError(2)])
def g():
    try:
        f()
    except* ValueError as e:
        raise KeyError('k')
    except* TypeError as e:
        raise
g()
