def say(x):
    print('eval', x)
    return x
a = [1, 2, 3]
a[say(1)] += say(10)
print(a)
def get():
    print('list')
    return a
get()[say(0)] -= say(1)
print(a)
