def f(items):
    return [items for items in items]
print(f([1, 2]))
