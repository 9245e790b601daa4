from functools import cache, lru_cache, partial, wraps


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@cache
def steps(n, *, by=1):
    return 0 if n <= 0 else 1 + steps(n - by, by=by)


class Grid:
    @lru_cache(maxsize=2000)
    def paths(self, x, y):
        return 1 if x == 0 or y == 0 else self.paths(x - 1, y) + self.paths(x, y - 1)


class Memo:
    def __init__(self, fn):
        self.fn = fn
        self.known = {}

    def __call__(self, n):
        if n not in self.known:
            self.known[n] = self.fn(n)
        return self.known[n]


@Memo
def triangle(n):
    return 0 if n == 0 else n + triangle(n - 1)


def count(total, n):
    return total if n == 0 else partial(count, total + 1)(n - 1)


print(fib(120))
print(fib.cache_info())
print(steps(110), steps.cache_info())
print(Grid().paths(40, 50))
print(triangle(110))
print(count(0, 110))
