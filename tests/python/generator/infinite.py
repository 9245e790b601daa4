def count(n=0):
    while True:
        yield n
        n += 1
for i in count(5):
    if i > 8: break
    print(i)
