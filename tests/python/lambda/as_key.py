print(max([3, -5, 2], key=lambda x: x * x), min('abc', key=lambda c: -len(c)), max((1, 'b'), (2, 'a'), key=lambda p: p[1]))
