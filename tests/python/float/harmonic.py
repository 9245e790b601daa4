h = 0
for n in range(1, 1001):
    h += 1 / n
print(h)
