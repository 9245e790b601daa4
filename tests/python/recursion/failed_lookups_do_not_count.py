class Refusing:
    def __getattribute__(self, name):
        raise AttributeError(name)


class Lacking:
    def __getattr__(self, name):
        raise AttributeError(name)


class Ending:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration


for value in Refusing(), Lacking():
    print(sum(hasattr(value, 'x') for _ in range(3000)))
    print(getattr(value, 'x', 'none'))
print(sum(len(list(Ending())) for _ in range(3000)))
