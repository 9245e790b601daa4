print(round(number=2.5), pow(base=2, exp=3), sum([1], start=2), int('11', base=2), str(object=5), max([1, 2], default=0), print('x', sep='', end='') is None)
