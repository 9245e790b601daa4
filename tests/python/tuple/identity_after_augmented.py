t = (1,)
u = t
t += (2,)
t *= 2
print(t, u)
