from itertools import pairwise
def run(reenter_at, n):
    class I:
        count = 0
        def __iter__(self): return self
        def __next__(self):
            self.count += 1
            if self.count in reenter_at:
                return next(it)
            if self.count > n: raise StopIteration
            return [self.count]
    it = pairwise(I())
    try:
        for _ in range(5): print(next(it), end=' ')
    except BaseException as e: print(type(e), e)
    print()
for at in ({1}, {2}, {3}, {1, 2}, {2, 3}, {1, 2, 3}):
    for n in (2, 3, 8): run(at, n)
