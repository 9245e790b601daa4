# The reflected method of the right operand has a say before a sequence concatenates or repeats, even if the operand would fit.
class Say:
    def __radd__(self, other):
        return '__radd__'
    def __rmul__(self, other):
        return '__rmul__'

class Count(Say, int):
    pass

def show(step):
    try:
        print(step())
    except TypeError as error:
        print('TypeError', error)

def add_in_place(left, right):
    left += right
    return left

def multiply_in_place(left, right):
    left *= right
    return left

for base, content in (list, [1]), (tuple, (1,)), (str, 'a'), (bytes, b'a'), (bytearray, b'a'):
    print(base.__name__)
    class Plain(base):
        pass
    class Loud(base):
        def __radd__(self, other):
            print('asked', end=' ')
            return NotImplemented
    class Spoken(Plain, Say):
        pass
    for left in base, Plain, Loud, Spoken:
        for right in Plain, Loud, Spoken:
            show(lambda: left(content) + right(content))
            show(lambda: add_in_place(left(content), right(content)))
        show(lambda: left(content) + Count(2))
        show(lambda: left(content) * Count(2))
        show(lambda: Count(2) * left(content))
        show(lambda: add_in_place(left(content), Count(2)))
        show(lambda: multiply_in_place(left(content), Count(2)))
