class C:
    @property
    def x(self): return self.missing
C().x
