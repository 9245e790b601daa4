class M:
    def __enter__(self): pass
    def __exit__(self, *a): raise KeyError('in exit')
with M():
    1 / 0
