import types
a = list[int]
class C:
    def __class_getitem__(cls, item): return (cls.__name__, item)
print(C[1], C[1, 2])
class D:
    __class_getitem__ = classmethod(types.GenericAlias)
print(D[int], D[int, str].__args__, D[int]().__class__, D[int]().__orig_class__)
try: D()[1]
except TypeError as e: print(e)
class E: pass
try: E[1]
except TypeError as e: print(e)
print(a.__reduce__())
def f(): pass
print(list[f], list[lambda: 1].__args__[0].__name__, list[1], list['a'])
