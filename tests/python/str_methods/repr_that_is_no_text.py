class A:
    def __repr__(self):
        return 1
class B(list):
    __repr__ = A.__repr__
class C(Exception):
    __repr__ = A.__repr__
for value in A(), B(), C():
    for show in str, repr, format, ascii, '%s'.__mod__, lambda x: f'{x!r}':
        try:
            print([show(value)])
        except TypeError as error:
            print(error)
