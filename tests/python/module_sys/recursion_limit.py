import sys


def count(n):
    return n and 1 + count(n - 1)


print(sys.getrecursionlimit() > 0)
sys.setrecursionlimit(30000)
print(sys.getrecursionlimit())
print(count(1500))
for limit in 0, -1, 'a':
    try:
        sys.setrecursionlimit(limit)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
