# A property that raises AttributeError is as good as none: `__getattr__` is asked.
class Loose:
    __slots__ = ('slot',)

    @property
    def broken(self):
        raise AttributeError('inside')

    def __getattr__(self, name):
        if name.startswith('_'):
            raise AttributeError(name)
        return f'<{name}>'


loose = Loose()
print(loose.broken, loose.slot)
loose.slot += 'x'
print(loose.slot)
print(loose.broken.upper())
