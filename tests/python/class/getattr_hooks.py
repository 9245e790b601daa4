class C:
    def __init__(self): self.real = 1
    def __getattr__(self, name): return f'got {name}'
    def __setattr__(self, name, value):
        print('set', name)
        object.__setattr__(self, name, value)
    def __delattr__(self, name): print('del', name)
c = C()
print(c.real, c.other)
c.x = 5
del c.x
