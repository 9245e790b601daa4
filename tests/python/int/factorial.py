n = 1
for i in range(1, 41):
    n *= i
print(n)
for i in range(40, 0, -1):
    n //= i
print(n)
