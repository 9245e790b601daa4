inf = 1e309
nan = inf - inf
print(inf, -inf, nan, -nan, -0.0, 0.0)
print(repr(inf), str(nan), repr(-0.0))
