a = 1
A = 2
print(a, A)
