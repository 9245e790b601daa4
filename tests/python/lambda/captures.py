def adder(n):
    return lambda x: x + n
print(adder(5)(1))
fs = []
for i in range(3):
    fs += [lambda: i]
print(fs[0](), fs[2]())
fs = []
for i in range(3):
    fs += [lambda i=i: i]
print(fs[0](), fs[2]())
