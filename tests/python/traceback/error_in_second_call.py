def f(x):
    return 10 // x
print(f(5), f(2), f(0), f(1))
