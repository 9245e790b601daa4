def f(a):
    return [last, total] if (total := sum(a)) and (last := a[-1]) else None
print(f([1, 2]), f([0]))
