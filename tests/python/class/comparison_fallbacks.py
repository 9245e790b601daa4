class A:
    def __init__(self, n): self.n = n
    def __lt__(self, o): return self.n < o.n
    def __le__(self, o): return self.n <= o.n
print(A(1) < A(2), A(1) > A(2), A(1) >= A(1), sorted([A(3), A(1)])[0].n, A(1) == A(1), max(A(1), A(5)).n)
