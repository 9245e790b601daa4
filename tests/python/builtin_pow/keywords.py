print(pow(base=2, exp=5), pow(2, exp=5, mod=7), pow(mod=10, exp=3, base=3))
