class N:
    def __round__(self, n=None): return ('round', n)
    def __divmod__(self, o): return ('divmod', o)
    def __int__(self): return 7
    def __float__(self): return 2.5
    def __index__(self): return 3
    def __complex__(self): return 1j
    def __trunc__(self): return 9
print(round(N()), round(N(), 2), divmod(N(), 5), int(N()), float(N()), [0, 1, 2, 3][N()], complex(N()), hex(N()), range(N()), 'ab' * N())
