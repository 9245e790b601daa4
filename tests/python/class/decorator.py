def add_hello(cls):
    cls.hello = lambda self: 'hello ' + type(self).__name__
    return cls
@add_hello
class C: pass
print(C().hello())
