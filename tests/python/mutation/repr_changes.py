class C:
    def __repr__(self):
        a.clear()
        return 'C'
a = [C(), C(), C()]
print(a)
d = {}
class D:
    def __repr__(self):
        d[len(d)] = 1
        return 'D'
d[0] = D(); d[1] = D()
try:
    print(d)
except RuntimeError as e:
    print(e)
