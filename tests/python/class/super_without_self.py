# super() where the first argument or the class is gone: super().name reads both as variables.


def attempt(fn):
    try:
        return fn()
    except Exception as error:
        return f'{type(error).__name__}: {error}'


class P:
    def m(self):
        return 'P.m'


class C(P):
    def deleted(self):
        del self
        return super().m()

    def replaced(self):
        self = 3
        return super().m()

    def deleted_cell(self):
        def f():
            return self
        del self
        return super().m()

    def deleted_for_a_call(self):
        del self
        return super()

    def kept(self):
        s = super()
        del self
        return s.m()

    def own_class(self):
        __class__ = 3
        return super().m()

    def generator(self):
        yield super().m()
        del self
        yield super().m()

    def any(*args):
        return super().m()

    def without_class(self):
        nonlocal __class__
        del __class__
        return super().m()

    def without_class_nor_self(self):
        del self
        return super().m()

    def without_class_for_a_call(self):
        return super()


c = C()
for name in ('deleted', 'replaced', 'deleted_cell', 'deleted_for_a_call', 'kept', 'own_class', 'any'):
    print(name, attempt(getattr(c, name)))
g = c.generator()
print(attempt(lambda: next(g)), attempt(lambda: next(g)))
for name in ('without_class', 'without_class_nor_self', 'without_class_for_a_call'):
    print(name, attempt(getattr(c, name)))
