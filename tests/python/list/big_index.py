a = [1, 2, 3]
i = 10 ** 20
print(a[i - i], a[i - i - 1], a[i % 3])
