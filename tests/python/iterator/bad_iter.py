class C:
    def __iter__(self): return 5
iter(C())
