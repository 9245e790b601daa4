a = [3, 1, 2]
def key(x):
    a.append(0)
    return x
a.sort(key=key)
