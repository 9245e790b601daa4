def f(n):
    for i in range(n):
        while True:
            if i == 2:
                return 'found'
            break
    return 'not found'
print(f(1), f(5))
