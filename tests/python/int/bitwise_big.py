a = 2 ** 100 - 1
b = 2 ** 99 + 2 ** 3
print(a & b, a | b, a ^ b)
print(-a & b, -a | b, -a ^ b, -a & -b)
print(a & 7, a & -8, -b & 255)
