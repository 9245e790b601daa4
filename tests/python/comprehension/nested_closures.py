fs = [[lambda: (i, j) for j in range(2)] for i in range(2)]
print(fs[0][0](), fs[1][1]())
