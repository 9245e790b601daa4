class V:
    def __init__(self, *c): self.c = c
    def __add__(self, o): return V(*(a + b for a, b in zip(self.c, o.c)))
    def __mul__(self, k): return V(*(a * k for a in self.c))
    __rmul__ = __mul__
    def __neg__(self): return self * -1
    def __eq__(self, o): return isinstance(o, V) and self.c == o.c
    def __repr__(self): return f'V{self.c}'
    def __abs__(self): return sum(a * a for a in self.c) ** 0.5
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.c, o.c))
    def __iadd__(self, o): self.c = (self + o).c; return self
v = V(1, 2)
w = v
v += V(1, 1)
print(v + V(1, 1), 3 * v, v * 2, -v, v == V(2, 3), v != V(2, 3), abs(V(3, 4)), v @ V(1, 1), w is v)
