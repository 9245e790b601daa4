# An index that no sequence can have: the message names the type of what was given.
class Index:
    def __index__(self):
        return 2 ** 70

class Number(int):
    pass

def show(step):
    try:
        print(step())
    except (IndexError, OverflowError) as error:
        print(type(error).__name__, error)

for index in Index(), Number(2 ** 70), -2 ** 70:
    for sequence in [1], (1,), 'a', b'a', bytearray(b'a'):
        show(lambda: sequence[index])
        show(lambda: sequence * index)
    show(lambda: bytes(index))
    show(lambda: [1].pop(index))
