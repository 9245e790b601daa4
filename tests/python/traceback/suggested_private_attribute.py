class A:
    _blech = None
    def f(self):
        return self.blech
A().f()
