n = 60
prime = [True] * (n + 1)
prime[0] = prime[1] = False
for i in range(2, n + 1):
    if prime[i]:
        for j in range(i * i, n + 1, i):
            prime[j] = False
found = []
for i in range(n + 1):
    if prime[i]:
        found += [i]
print(found)
