total = 0
for i in range(1, 200):
    total = (total * 31 + i * i) % 1000000007
print(total)
state = 12345
for i in range(50):
    state = (state * 6364136223846793005 + 1442695040888963407) & 0xffffffffffffffff
print(state)
