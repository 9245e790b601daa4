try:
    raise ExceptionGroup('g', [ValueError(1), TypeError(2), ValueError(3)])
except* ValueError as eg:
    print(eg, eg.exceptions)
except* TypeError as eg:
    print(eg.exceptions)
