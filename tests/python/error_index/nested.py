a = [[1, 2], [3]]
for row in a:
    print(row[1])
