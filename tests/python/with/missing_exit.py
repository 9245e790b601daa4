class M:
    def __enter__(self): pass
with M(): pass
