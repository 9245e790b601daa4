def f():
    a = (1, 2)
    return *a, 3
x, *y = *f(), 4
print(f(), x, y)
for z in *f(), 5:
    print(z)
