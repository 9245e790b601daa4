try:
    raise ValueError('plain')
except* ValueError as eg:
    print(type(eg).__name__, eg.exceptions)
