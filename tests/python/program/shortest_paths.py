inf = 10 ** 9
n = 5
d = []
for i in range(n):
    d += [[inf] * n]
    d[i][i] = 0
for a, b, w in [(0, 1, 4), (0, 2, 1), (2, 1, 2), (1, 3, 5), (2, 3, 8), (3, 4, 3)]:
    d[a][b] = d[b][a] = w
for k in range(n):
    for i in range(n):
        for j in range(n):
            if d[i][k] + d[k][j] < d[i][j]:
                d[i][j] = d[i][k] + d[k][j]
for row in d:
    print(row)
