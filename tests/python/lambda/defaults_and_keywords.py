f = lambda a, b=2, *, c=3: [a, b, c]
print(f(1), f(1, 5), f(1, c=9), f(b=1, a=0))
