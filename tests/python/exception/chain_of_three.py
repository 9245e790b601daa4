def a():
    raise KeyError('k')
def b():
    try: a()
    except KeyError: raise IndexError('i')
def c():
    try: b()
    except IndexError as e: raise RuntimeError('r') from e
c()
