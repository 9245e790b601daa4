g = (x * x for x in range(4))
print(next(g), next(g), list(g), list(g))
print(sum(x for x in range(5)), max((len(w), w) for w in ['a', 'bbb', 'cc']), tuple(x for x in 'ab'), ','.join(str(i) for i in range(3)))
