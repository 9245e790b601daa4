inf = 1e309
print(inf // 2, 2 // inf, -2 // inf, 2 % inf, -2 % inf, 2 % -inf, -0.0 % inf, inf % 2, inf // inf)
print(divmod(2, inf), divmod(-2, inf), divmod(inf, 2))
