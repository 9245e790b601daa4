print([1, 2] * 3, 3 * [0], [1] * 0, [1] * -2, [] * 5, [1] * True)
rows = [[0] * 2] * 3
rows[0][0] = 1
print(rows)
