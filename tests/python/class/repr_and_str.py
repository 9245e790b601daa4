class C:
    def __repr__(self): return 'C-repr'
class D(C):
    def __str__(self): return 'D-str'
print(C(), [C()], str(C()), D(), [D()], repr(D()), f'{D()} {D()!r}')
