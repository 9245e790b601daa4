# A code object needs more arguments than these.
import types

Code = types.CodeType


def attempt(step):
    try:
        print(step())
    except TypeError as error:
        print(error)


attempt(lambda: Code())
attempt(lambda: Code(*range(15)))
attempt(lambda: Code(*range(19)))
attempt(lambda: Code(x=1))
attempt(lambda: Code(*range(16), x=1))
attempt(lambda: Code.__new__())
attempt(lambda: Code.__new__(int))
attempt(lambda: Code.__new__(Code))
attempt(lambda: object.__new__(Code))
attempt(lambda: type('X', (Code,), {}))
