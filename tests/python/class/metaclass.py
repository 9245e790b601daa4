class Meta(type):
    def __new__(mcls, name, bases, ns, **kw):
        ns['added'] = name.lower()
        return super().__new__(mcls, name, bases, ns)
    def __call__(cls, *a):
        print('calling', cls.__name__)
        return super().__call__(*a)
    def __len__(cls): return 7
    @property
    def meta_prop(cls): return 'meta ' + cls.__name__
class C(metaclass=Meta): pass
class D(C): pass
print(C.added, D.added, type(C).__name__, len(C), D.meta_prop, type(C()) is C)
