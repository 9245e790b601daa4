class F:
    T = int
    v: T

    def m(self, a: T) -> 'F': ...

    w: later


try:
    F.__annotations__
except NameError as e:
    print(e)
F.later = str
print(F.__annotations__, F.m.__annotations__)
print('__annotate_func__' in F.__dict__, '__annotations_cache__' in F.__dict__)


class G:
    __private: int

    def m(self, __p: int): ...


print(G.__annotations__, G.m.__annotations__, G.m.__annotate__.__qualname__)
