y = 0.25
row = ''
for i in range(40):
    x = i / 20 - 1.5
    a, b, n = 0.0, 0.0, 0
    while a * a + b * b < 4 and n < 50:
        a, b = a * a - b * b + x, 2 * a * b + y
        n += 1
    row += '#' if n == 50 else '.'
print(row)
