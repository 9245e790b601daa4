# A proxy does what the functions of the language do with what it stands for.
import weakref


class Numbers:
    def __init__(self, *items):
        self.items = list(items)

    def __getitem__(self, key):
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value

    def __lt__(self, other):
        return self.items < other.items


def count():
    yield 1
    yield 2


counting = count()
print(list(weakref.proxy(counting)))
numbers, others = Numbers(1, 2), Numbers(3)
proxy, other = weakref.proxy(numbers), weakref.proxy(others)
proxy[0] = 5
print(proxy[0], list(proxy), proxy > other, other < proxy)
for action in (lambda: len(proxy), lambda: next(proxy), lambda: -proxy, lambda: int(proxy), lambda: proxy >= 3, lambda: proxy[9]):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)
