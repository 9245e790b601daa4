# The bounds of a search are looked at before what is searched for.
for value in (b'abc', bytearray(b'abc')):
    for name in ('find', 'rfind', 'index', 'rindex', 'count'):
        for arguments in (('a', 'x'), (300, 1.5), (1.5, None, []), ([], 0), (300,), ('a',)):
            try:
                print(getattr(value, name)(*arguments))
            except (TypeError, ValueError) as error:
                print(name, type(error).__name__, error)
value = bytearray(b'abc')
try:
    value[::0] = 'abc'
except ValueError as error:
    print(error)
for text in (bytearray(b'1x'), memoryview(b'x'), memoryview(b''), b'\xff', bytearray(b'x' * 300)):
    for base in ((), (16,)):
        try:
            print(int(text, *base))
        except (TypeError, ValueError) as error:
            print(error)
