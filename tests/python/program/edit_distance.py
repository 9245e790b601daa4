def distance(a, b):
    previous = []
    for j in range(len(b) + 1):
        previous += [j]
    for i in range(1, len(a) + 1):
        current = [i]
        for j in range(1, len(b) + 1):
            cost = 0 if a[i - 1] == b[j - 1] else 1
            current += [min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + cost)]
        previous = current
    return previous[-1]
print(distance('kitten', 'sitting'), distance('', 'abc'), distance('same', 'same'), distance('flaw', 'lawn'))
