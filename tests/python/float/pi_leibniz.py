total = 0.0
sign = 1
for k in range(200):
    total += sign / (2 * k + 1)
    sign = -sign
print(4 * total)
