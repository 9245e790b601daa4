from functools import total_ordering
@total_ordering
class A:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n if isinstance(other, A) else NotImplemented
    def __lt__(self, other): return self.n < other.n if isinstance(other, A) else NotImplemented
a, b = A(1), A(2)
print(a < b, a <= b, a > b, a >= b, a >= A(1), a <= A(1), a > A(1), a != b)
try:
    a > 3
except TypeError as e:
    print(e)
@total_ordering
class B:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n
    def __ge__(self, other): return self.n >= other.n
print(B(1) < B(2), B(1) <= B(1), B(3) > B(2), sorted([B(3), B(1)])[0].n)
try:
    @total_ordering
    class C: pass
except ValueError as e:
    print(e)
