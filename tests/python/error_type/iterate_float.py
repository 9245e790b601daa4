def total(a):
    t = 0
    for x in a:
        t += x
    return t
print(total([1, 2]))
print(total(1.5))
