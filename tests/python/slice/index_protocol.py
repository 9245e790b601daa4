class I:
    def __init__(self, n): self.n = n
    def __index__(self): return self.n
a = [10, 20, 30, 40]
print(a[I(1)], a[I(1):I(3)], 'abcd'[I(-1)], range(10)[I(2):I(8):I(3)], [0] * I(2), a[::I(2)])
