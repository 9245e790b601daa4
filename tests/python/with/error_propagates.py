class M:
    def __enter__(self): pass
    def __exit__(self, *a): print('exit')
with M():
    1 / 0
