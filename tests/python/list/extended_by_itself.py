class L(list):
    __iter__ = None
a = L('ab')
a += a
a.extend(a)
print(len(a), a[5])
try:
    a += L('c')
except TypeError as error:
    print(error)
b = [1, 2]
b += b
print(b)
