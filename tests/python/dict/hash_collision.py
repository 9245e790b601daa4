class H:
    def __init__(self, n): self.n = n
    def __hash__(self): return 1
    def __eq__(self, other): return isinstance(other, H) and self.n == other.n
    def __repr__(self): return f'H({self.n})'
d = {H(1): 'a', H(2): 'b', H(1): 'c'}
print(d, d[H(2)], len(d), H(3) in d)
