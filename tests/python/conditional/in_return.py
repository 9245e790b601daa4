def sign(x):
    return -1 if x < 0 else 1 if x > 0 else 0
print(sign(-5), sign(0), sign(9), sign(-0.0), sign(1e-300))
