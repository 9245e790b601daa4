class C:
    def __init__(self, v): self.v = v
    def __hash__(self): return 1
    def __eq__(self, o):
        d.clear()
        return self.v == o.v
d = {}
d[C(1)] = 1
d[C(2)] = 2
print(len(d))
d[C(3)] = 2
try:
    print(d[C(1)])
except KeyError as e:
    print('KeyError')
