class Asked:
    def __contains__(self, key):
        return NotImplemented


class Long:
    def __len__(self):
        return 2**70


class NoIterator:
    def __iter__(self):
        return self


for step in (lambda: bool(NotImplemented), lambda: 1 in Asked(), lambda: not Long(), lambda: 1 in NoIterator()):
    try:
        print(step())
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
