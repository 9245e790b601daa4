print(pow(2, 10), pow(2, -1), pow(2.0, 3), pow(0, 0), pow(-2, 3), pow(2, 100), pow(True, 5), pow(9, 0.5))
