print(float(), float(3), float('2.5'), float('1e10'), float(True), float('  -1.5\n'), float(10 ** 25), float('1_0.0_1'))
