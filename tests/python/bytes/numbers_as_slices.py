# What is a number, or can be made one, is no bytes to assign to a slice of a bytearray.
class Int:
    def __int__(self):
        return 3


class Float:
    def __float__(self):
        return 3.0


class Index:
    def __index__(self):
        return 3


b = bytearray(3)
for value in 2 + 3j, 1.5, Int(), Float(), Index(), True, 'a', None, object():
    try:
        b[0:1] = value
    except TypeError as error:
        print(error)
b[0:1] = iter([65, 66])
print(b)
