def average(values):
    return sum(values) / len(values)
for values in ([1, 2, 3], (10,), []):
    print(average(values))
