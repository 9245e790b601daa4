def sort(a):
    if len(a) < 2:
        return a
    pivot, *rest = a
    low = []
    high = []
    for x in rest:
        if x < pivot:
            low += [x]
        else:
            high += [x]
    return sort(low) + [pivot] + sort(high)
print(sort([3, 6, 1, 8, 2, 9, 2]), sort('hello'), sort([]))
