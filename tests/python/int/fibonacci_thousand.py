a, b = 0, 1
for _ in range(1000):
    a, b = b, a + b
print(a)
print(a % 10 ** 9)
