class M:
    def __enter__(self): return self
    def __exit__(self, *a): pass
with M() as m:
    x = m.value + 1
