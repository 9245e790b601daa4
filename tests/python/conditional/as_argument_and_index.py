a = [1, 2, 3]
print(a[0 if len(a) > 5 else -1], len(a if a else ''))
