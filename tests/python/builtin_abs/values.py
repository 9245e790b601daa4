print(abs(5), abs(-5), abs(0), abs(-0.0), abs(-2.5), abs(True), abs(-(10 ** 30)), abs(-(2 ** 53)), abs(-1e309), type(abs(True)))
