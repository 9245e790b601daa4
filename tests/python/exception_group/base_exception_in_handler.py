try:
    try:
        raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError:
        raise KeyboardInterrupt
except BaseExceptionGroup as group:
    print(repr(group))
