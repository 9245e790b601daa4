a = 0xf0f0f0f0f
b = 0x0ff00ff00ff
print(a & b, a | b, a ^ b)
print(-a & b, -a | b, -a ^ b)
print(2 ** 31 | 0, 2 ** 31 & 2 ** 31, 2 ** 32 ^ 1, -(2 ** 31) & 2 ** 31, 2 ** 40 & -1)
print(0x80000000 & 0xffffffff, 0xffffffff | 0x80000000, -0x80000000 ^ 0x7fffffff)
