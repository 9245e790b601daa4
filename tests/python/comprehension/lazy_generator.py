def say(x):
    print('eval', x)
    return x
g = (say(x) for x in say([1, 2]))
print('made')
for v in g:
    print('got', v)
