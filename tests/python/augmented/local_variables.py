def f(n):
    total = 0
    for i in range(n):
        total += i
    total *= 2
    return total
print(f(5), f(0))
