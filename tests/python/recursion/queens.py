def place(n, row, columns):
    if row == n:
        return 1
    count = 0
    for c in range(n):
        ok = True
        for r in range(row):
            if columns[r] == c or abs(columns[r] - c) == row - r:
                ok = False
                break
        if ok:
            columns[row] = c
            count += place(n, row + 1, columns)
    return count
print(place(6, 0, [0] * 6))
