start = [0]
print(sum([[1], [2]], start), start)
