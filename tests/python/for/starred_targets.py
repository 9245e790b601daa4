for first, *rest in [(1, 2, 3), [4], 'xyz']:
    print(first, rest)
