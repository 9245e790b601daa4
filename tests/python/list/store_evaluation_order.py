def say(x):
    print('eval', x)
    return x
a = [0, 0, 0]
a[say(1)] = say(7)
print(a)
def get():
    print('list')
    return a
get()[say(2)] = say(8)
print(a)
