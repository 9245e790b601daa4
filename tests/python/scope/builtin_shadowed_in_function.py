def f(max):
    return max + 1
print(f(1), max(1, 2))
