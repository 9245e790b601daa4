def merge(a, b):
    out = []
    i = j = 0
    while i < len(a) and j < len(b):
        if a[i] <= b[j]:
            out += [a[i]]
            i += 1
        else:
            out += [b[j]]
            j += 1
    while i < len(a):
        out += [a[i]]
        i += 1
    while j < len(b):
        out += [b[j]]
        j += 1
    return out
def part(a, low, high):
    out = []
    for i in range(low, high):
        out += [a[i]]
    return out
def sort(a):
    if len(a) < 2:
        return a
    m = len(a) // 2
    return merge(sort(part(a, 0, m)), sort(part(a, m, len(a))))
print(sort([5, 2, 9, 1, 5, 6, -3, 2 ** 60, 0.5]), sort('merge'))
