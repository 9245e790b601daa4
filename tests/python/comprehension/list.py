print([x * 2 for x in range(4)], [x for x in 'abc' if x != 'b'], [(x, y) for x in range(2) for y in 'ab'], [[y for y in range(x)] for x in range(3)])
print([x for x in range(20) if x % 2 if x % 3], [a + b for a, b in [(1, 2), (3, 4)]], [first for first, *_ in ['ab', 'cd']])
