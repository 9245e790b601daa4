class Names:
    def __getitem__(self, name):
        raise KeyError(name)
    def keys(self):
        return ['b', 'c', 'a']

print(eval('dir()', {}, Names()))
class Bad(Names):
    def keys(self):
        return 5
try:
    eval('dir()', {}, Bad())
except TypeError as error:
    print(error)
