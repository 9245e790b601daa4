inf = 1e309
print(round(inf, 2), round(-inf, 0), round(inf - inf, 1), round(1e-300, 2), round(-1e-300, 2), round(-0.0, 1))
