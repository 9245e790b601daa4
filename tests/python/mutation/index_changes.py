a = [1, 2, 3]
class I:
    def __index__(self):
        a.clear()
        return 0
try:
    a[I()]
except IndexError as e: print(e)
a = [1, 2, 3]
try:
    a[I()] = 1
except IndexError as e: print(e)
a = [1, 2, 3]
print(a[I():3])
a = [1, 2, 3]
a.insert(I(), 5); print(a)
a = [1, 2, 3]
try:
    a.pop(I())
except IndexError as e: print(e)
a = [1, 2, 3]
print(a * I())
b = bytearray(b'abc')
class J:
    def __index__(self):
        b.clear()
        return 65
try:
    b[0] = J()
except IndexError as e: print(e)
