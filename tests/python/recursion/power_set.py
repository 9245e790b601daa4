def subsets(items, i):
    if i == len(items):
        return [[]]
    rest = subsets(items, i + 1)
    out = []
    for s in rest:
        out += [s, [items[i]] + s]
    return out
print(subsets('abc', 0))
