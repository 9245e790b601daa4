class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases):
        return {'injected': 'yes'}
class C(metaclass=Meta):
    x = injected
print(C.x)
