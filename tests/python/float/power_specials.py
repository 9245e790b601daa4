inf = 1e309
nan = inf - inf
print(1 ** nan, nan ** 0, 1.0 ** inf, (-1.0) ** inf, inf ** 0, inf ** -1, (-inf) ** 3, (-inf) ** -3, (-inf) ** 2)
print(0.0 ** inf, 0.5 ** inf, 2.0 ** inf, 2.0 ** -inf, 0.5 ** -inf, nan ** 1, 0.0 ** nan, (-0.0) ** 3, (-0.0) ** 2)
