class P:
    __slots__ = ('x', 'y')
    def __init__(self): self.x = 1
p = P()
print(p.x, hasattr(p, '__dict__'), hasattr(p, 'y'))
p.z = 1
