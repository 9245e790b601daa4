class Base:
    def __init_subclass__(cls, /, label=None, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.label = label


class A(Base, label='a'):
    pass


class B(A):
    pass


print(A.label, B.label, type(A.__dict__))
try:
    class C(Base, other=1):
        pass
except TypeError as e:
    print(e)
try:
    class D(x=1):
        pass
except TypeError as e:
    print(e)
