class C:
    def f(self):
        return self.g(1)
    def g(self, x):
        return x.missing
C().f()
