try:
    raise ValueError('plain')
except* ValueError as e:
    raise
