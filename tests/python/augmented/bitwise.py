x = 0b1100
x &= 0b1010
print(x)
x |= 1
print(x)
x ^= 0xff
print(x)
x <<= 40
print(x)
x >>= 35
print(x)
