class M:
    def __init__(self, n): self.n = n
    def __enter__(self): print('enter', self.n); return self.n * 10
    def __exit__(self, t, v, tb): print('exit', self.n, t.__name__ if t else None, v); return False
with M(1) as x:
    print('body', x)
with M(1) as a, M(2) as b:
    print(a, b)
with (M(3) as c, M(4)):
    print(c)
