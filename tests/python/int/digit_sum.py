n = 2 ** 1000
total = 0
while n:
    n, digit = divmod(n, 10)
    total += digit
print(total)
