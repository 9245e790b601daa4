class C:
    x = 1
    def __getattribute__(self, name):
        if name == 'secret': return 42
        return object.__getattribute__(self, name)
print(C().x, C().secret)
