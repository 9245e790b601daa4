class D(dict):
    def __missing__(self, key):
        self[key] = key * 2
        return self[key]
d = D()
print(d['ab'], d, d.get('zz'))
