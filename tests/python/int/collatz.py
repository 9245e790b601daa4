def steps(n):
    count = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        count += 1
    return count
for n in [1, 7, 27, 97, 871, 2 ** 60 + 1]:
    print(n, steps(n))
