def find(items, wanted):
    for i in range(len(items)):
        if items[i] == wanted:
            return i
    else:
        return -1
print(find([3, 4, 5], 4), find([], 1), find('abc', 'c'))
