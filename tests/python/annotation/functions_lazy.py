def f(a: undefined_one, b: undefined_two = 2) -> undefined_three: return a + b
print(f(1))
