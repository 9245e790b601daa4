# Defaults for some, all or none of the trailing parameters; the other local variables begin unbound at every call.
def f(a, b=2, c=3):
    try:
        t
    except UnboundLocalError:
        t = 'fresh'
    return a, b, c, t


for args in ((1,), (1, 20), (1, 20, 30)):
    print(f(*args))
print(f(7), f(7, 8), f(7, 8, 9), f(b=5, a=4))
f.__defaults__ = ('last',)
print(f(1, 2))
try:
    f(1)
except TypeError as e:
    print(e)
f.__defaults__ = None
try:
    f(1, 2)
except TypeError as e:
    print(e)


class K:
    __slots__ = ('x', 'y')

    def __init__(self, x, y=10):
        self.x = x
        self.y = y

    def __add__(self, other, scale=1):
        return K(self.x + other.x * scale, self.y + other.y)


total = K(0)
for i in range(6):
    total = total + K(i, i) + K(1)
print(total.x, total.y)
del total.x
try:
    total.x
except AttributeError as e:
    print(e)
total.x = 5
print(total.x)
try:
    total.z = 1
except AttributeError as e:
    print(e)
