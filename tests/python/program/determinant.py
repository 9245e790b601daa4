def det(m):
    if len(m) == 1:
        return m[0][0]
    total = 0
    for c in range(len(m)):
        minor = []
        for r in range(1, len(m)):
            row = []
            for k in range(len(m)):
                if k != c:
                    row += [m[r][k]]
            minor += [row]
        total += (-1) ** c * m[0][c] * det(minor)
    return total
print(det([[2]]), det([[1, 2], [3, 4]]), det([[2, 0, 1], [1, 3, 2], [1, 1, 1]]), det([[1.5, 2], [3, 10 ** 20]]))
