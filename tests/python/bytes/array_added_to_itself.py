# `+=` looks at the right operand as at any other memory, which must not move meanwhile.
class Derived(bytearray):
    pass


for kind in bytearray, Derived:
    data = kind(b'ab')
    try:
        data += data
    except BufferError as error:
        print(error)
    print(data)
    data.extend(data)
    data[1:1] = data
    print(data)
    data = kind()
    data += data
    data.__iadd__(data)
    print(data, data + data)
data = bytearray(b'ab')
data += memoryview(data)
