# Who asks an iterable for its length, and when.
class Counted:
    def __iter__(self):
        print('iter', end=' ')
        return Members()
    def __len__(self):
        print('len', end=' ')
        return 2
class Members:
    def __init__(self):
        self.rest = [1, 2]
    def __iter__(self):
        return self
    def __next__(self):
        print('next', end=' ')
        if not self.rest:
            raise StopIteration
        return self.rest.pop()
    def __length_hint__(self):
        print('hint', end=' ')
        return 2
def f(*args, **keywords):
    return args
target = [0]
array = bytearray()
for make in Counted, Members:
    print(f(*make()), f(*make(), a=1))
    print(f(0, *make()), f(*make(), *make()))
    print([*make()], list(make()), tuple(make()), {*make()})
    target[:] = make()
    print(target)
    array.extend(make())
    print(array, int.from_bytes(make()))
    print(max(*make()), f(*iter(make())))
