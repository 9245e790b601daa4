class C:
    a = 1
    def __init__(self): self.b = 2
c = C()
print(vars(c), getattr(c, 'a'), getattr(c, 'zz', 'default'), hasattr(c, 'b'), 'a' in dir(c), setattr(c, 'q', 1), c.q)
delattr(c, 'q')
getattr(c, 'q')
