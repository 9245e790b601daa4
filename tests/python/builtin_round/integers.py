print(round(12345, -2), round(12350, -2), round(12450, -2), round(-15, -1), round(-25, -1), round(5, -1), round(15, -1), round(50, -2), round(150, -2))
print(round(123, 2), round(123, 0), round(10 ** 30 + 5 * 10 ** 9, -10), round(10 ** 30 + 15 * 10 ** 9, -10), round(7, -10), round(True, -1), type(round(5, -1)))
