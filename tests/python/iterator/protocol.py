class Count:
    def __init__(self, n): self.n = n
    def __iter__(self): return self
    def __next__(self):
        if self.n == 0: raise StopIteration
        self.n -= 1
        return self.n
print(list(Count(3)), sum(Count(4)), 2 in Count(5), dict(zip('ab', Count(2))))
a, b = Count(2)
print(a, b, *Count(2))
