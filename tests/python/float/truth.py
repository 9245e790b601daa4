print(bool(0.0), bool(0.1), bool(-0.0), bool(5e-324), bool(1e309 - 1e309))
