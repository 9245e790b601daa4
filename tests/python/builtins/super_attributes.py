class A:
    def f(self): return 1
class B(A):
    def g(self): return super()
b = B()
s = b.g()
print(s.__thisclass__, s.__self__ is b, s.__self_class__)
print(super(B, B).__self__, super(B, B).__self_class__)
u = super(B)
print(u.__self__, u.__self_class__, u.__thisclass__)
try:
    s.__self__ = 1
except AttributeError as e:
    print(e)
