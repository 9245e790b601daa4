print(True + True, True * 10, False - 1, True // 2, True ** 0, 7 % True, True << 3, -True, +False, ~0)
print(True & 1, True | 6, True ^ 1, 2 ** 53 + True, True / 2)
