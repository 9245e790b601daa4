def is_prime(n):
    if n < 2:
        return False
    d = 2
    while d * d <= n:
        if n % d == 0:
            return False
        d += 1
    return True
line = ''
for n in range(60):
    if is_prime(n):
        line += str(n) + ' '
print(line)
