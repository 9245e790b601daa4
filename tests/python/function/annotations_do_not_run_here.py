def f(a: int, b: 'text' = 2, c: undefined_name = 3) -> nothing_here:
    return a + b + c
print(f(1))
