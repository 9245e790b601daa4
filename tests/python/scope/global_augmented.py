count = 0
def tick():
    global count
    count += 1
for _ in range(3):
    tick()
print(count)
