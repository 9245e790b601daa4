class P:
    def __format__(self, spec): return f'<{spec}>'
    def __repr__(self): return 'P()'
    def __str__(self): return 'str'
p = P()
print(f'{p} {p:abc} {p!r:>6} {p!s}')
