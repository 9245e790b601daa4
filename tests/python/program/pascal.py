row = [1]
for n in range(10):
    print(row)
    next_row = [1]
    for i in range(len(row) - 1):
        next_row += [row[i] + row[i + 1]]
    row = next_row + [1]
