count = 0
def middle():
    global count
    count += 1
    return 5
print(1 < middle() < 10, count)
print(1 < middle() < 3, count)
print(9 < middle() < 10, count)
