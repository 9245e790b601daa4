def search(a, x):
    low, high = 0, len(a)
    while low < high:
        middle = (low + high) // 2
        if a[middle] < x:
            low = middle + 1
        else:
            high = middle
    return low if low < len(a) and a[low] == x else -1
a = [1, 3, 4, 9, 12, 40]
for x in [1, 40, 9, 5, 0, 99]:
    print(x, search(a, x))
