print(max(1, 1.0, True), max(1.0, 1, True), min(True, 1, 1.0), max([1, True]), min([0.0, -0.0, 0]), max(-0.0, 0.0))
