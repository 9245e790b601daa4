class A:
    @property
    def b(self): return self.c
    @property
    def c(self): return {}['key']
A().b
