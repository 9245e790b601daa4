def product(a, b):
    result = []
    for row in a:
        line = []
        for j in range(len(b[0])):
            total = 0
            for k in range(len(b)):
                total += row[k] * b[k][j]
            line += [total]
        result += [line]
    return result
print(product([[1, 2], [3, 4]], [[0, 1], [1, 0]]))
print(product([[1, 2, 3]], [[1], [2], [3]]))
