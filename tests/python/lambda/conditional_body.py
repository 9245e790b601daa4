sign = lambda x: 'neg' if x < 0 else 'pos' if x else 'zero'
print(sign(-1), sign(0), sign(3))
