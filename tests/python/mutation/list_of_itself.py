it = iter([1,2,3])
a = []
a.extend(x for x in a or [1])
print(a)
a = [1, 2]
a.extend(a); print(a)
a += a; print(a)
a[1:1] = a; print(a)
a[:] = a; print(a)
a[::2] = a[::-2]; print(a)
try:
    a[::2] = a
except ValueError as e: print(e)
