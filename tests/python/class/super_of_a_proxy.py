class Proxy:
    def __init__(self, target):
        self.__target = target
    def __getattribute__(self, name):
        if name.startswith('_Proxy__'):
            return object.__getattribute__(self, name)
        return getattr(self.__target, name)

class A:
    def f(self):
        return 'A.f'

class B(A):
    def f(self):
        return super().f() + ' B.f'

print(B.__dict__['f'](Proxy(B())))
try:
    B.__dict__['f'](Proxy(1))
except TypeError as error:
    print(error)
