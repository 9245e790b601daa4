print([y := 1, y ** 2], [last := x for x in range(3)], last)
if any((found := c) > 'b' for c in 'abcd'):
    print(found)
