def stats(a):
    return min(a), max(a), sum(a) / len(a)
low, high, mean = stats([3, 1, 2])
print(low, high, mean)
