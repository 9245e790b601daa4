print(sum([[1], [2]], []), sum((x for x in range(4)), 10), sum([True, 2.5]), sum({1: 'a', 2: 'b'}))
