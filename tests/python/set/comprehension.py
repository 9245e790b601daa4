print(sorted({x % 3 for x in range(10)}), {c for c in 'aaa'}, len({(x, y) for x in range(2) for y in range(2)}))
