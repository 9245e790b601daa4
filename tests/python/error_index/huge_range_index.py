print(range(10)[10 ** 30])
