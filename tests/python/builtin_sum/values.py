print(sum([]), sum([1, 2, 3]), sum((1.5, 2)), sum(range(101)), sum([True, True, False]), sum([0.1] * 10), sum([2 ** 53, 1, 1]))
print(sum([10 ** 20, -(10 ** 20), 5]))
