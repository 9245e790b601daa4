def permutations(items):
    if len(items) <= 1:
        return [items]
    out = []
    for i in range(len(items)):
        rest = []
        for j in range(len(items)):
            if j != i:
                rest += [items[j]]
        for p in permutations(rest):
            out += [[items[i]] + p]
    return out
for p in permutations([1, 2, 3]):
    print(p)
print(len(permutations([1, 2, 3, 4, 5])))
