n = int('9' * 4300)
print(n % 1000, len(str(n)))
print(len(str(10 ** 4299)))
