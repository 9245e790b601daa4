class M:
    def __enter__(self): 1 / 0
    def __exit__(self, *a): print('never')
with M(): pass
