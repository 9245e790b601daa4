def last(items):
    for item in items:
        pass
    return item
print(last([1, 2]))
print(last([]))
