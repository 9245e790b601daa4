def f(**k):
    k['new'] = 1
    return k
d = {'a': 1}
print(f(**d), d)
