def stop(x):
    return x == 2
for x in range(10):
    if stop(x):
        break
print(x)
