# str() itself and classes derived from it call None by different names; __bytes__ of a str is asked by bytes().
class Text(str):
    def __bytes__(self):
        return b'own'


for call in (
    lambda: str(b'a', None), lambda: Text(b'a', None), lambda: Text(b'a', 'ascii', 1), lambda: str(b'a', 'ascii', None),
    lambda: bytes(Text('a')), lambda: bytearray(Text('a')), lambda: bytes(Text('a'), 'ascii'), lambda: bytes(Text('a'), errors='strict'),
):
    try:
        print(call())
    except TypeError as error:
        print(error)
