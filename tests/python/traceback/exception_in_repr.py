class C:
    def __repr__(self): raise TypeError('bad repr')
print([C()])
