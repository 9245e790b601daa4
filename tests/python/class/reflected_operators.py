class R:
    def __radd__(self, o): return f'{o!r} radd'
    def __rsub__(self, o): return 'rsub'
    def __rpow__(self, o): return 'rpow'
    def __rlshift__(self, o): return 'rlshift'
    def __rdivmod__(self, o): return 'rdivmod'
r = R()
print(1 + r, 'x' + r, [] + r, 2 - r, 2 ** r, 1 << r, divmod(5, r))
