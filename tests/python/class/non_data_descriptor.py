class D:
    def __get__(self, obj, owner): return 'from descriptor'
class C:
    d = D()
c = C()
print(c.d)
c.d = 'own'
print(c.d, c.__dict__)
