total = 0.0
for i in range(10):
    total += 0.1
print(total, total == 1.0, total < 1)
