print(float(3), float(True), float(2 ** 53 + 1), float(2 ** 53 + 3), float(10 ** 23), float(-(2 ** 80)), float())
print(float(2 ** 1023), float((2 ** 53 - 1) * 2 ** 971))
