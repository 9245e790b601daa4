def flatten(x):
    if type(x) == int:
        return [x]
    out = []
    for item in x:
        out += flatten(item)
    return out
print(flatten([1, [2, [3, (4, 5)], []], (6,)]))
