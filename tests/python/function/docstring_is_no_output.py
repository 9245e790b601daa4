def f():
    'documentation'
    return 1
def g():
    """only a docstring"""
print(f(), g())
