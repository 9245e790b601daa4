def add(a, b):
    return a + b
def mul(a, b):
    return a * b
for f in [add, mul, max, pow]:
    print(f(3, 4))
def apply(f, a, b):
    return f(a, b)
print(apply(add, 1, 2), apply(mul, 3, 4), apply(divmod, 17, 5))
