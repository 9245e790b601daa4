# __get__ is called as it was found in the class of the descriptor, __set_name__ is bound first; __exit__ is looked up before __enter__.
class Descriptor:
    @property
    def __get__(self):
        return lambda *args: args
class C:
    a = Descriptor()
try:
    C.a
except TypeError as error:
    print(error)
class Named:
    @property
    def __set_name__(self):
        return lambda owner, name: print(owner.__name__, name)
class D:
    x = Named()
class Manager:
    @property
    def __enter__(self):
        print('enter')
        return lambda: None
try:
    with Manager():
        pass
except TypeError as error:
    print(error)
Manager.__exit__ = property(lambda self: print('exit') or (lambda *args: print(len(args))))
with Manager():
    pass
