s = 'a'
s += 'b'
s *= 3
print(s)
t = (1,)
t += (2, 3)
t *= 2
print(t)
