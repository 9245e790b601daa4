def attempt(name, d, change, view=lambda d: d):
    seen = []
    try:
        for i, x in enumerate(view(d)):
            seen.append(x)
            change(d, x)
            if i > 20:
                break
        print(name, 'ended', seen, d)
    except RuntimeError as error:
        print(name, error, seen)

def again(d, key):
    value = d[key]
    del d[key]
    d[key] = value

def renamed(d, key):
    del d[key]
    d['new'] = 0

def last(d, key):
    if key == 2:
        again(d, key)

def popped(d, key):
    value = d.pop(key)
    d[key] = value

def cleared(d, key):
    d.clear()
    d[key] = 0

attempt('one', {0: 0}, again)
attempt('one str', {'a': 0}, again)
attempt('one tuple', {(1, 2): 0}, again)
attempt('values', {0: 0}, again, lambda d: d.values())
attempt('items', {0: 0}, lambda d, item: again(d, item[0]), lambda d: d.items())
attempt('two', {0: 0, 1: 0}, again)
attempt('last', {0: 0, 1: 0, 2: 0}, last)
attempt('last of mixed', {'a': 0, 1: 0, 2: 0}, last)
attempt('renamed', {'a': 0}, renamed)
attempt('cleared', {0: 0}, cleared)
attempt('popitem', {0: 0}, lambda d, key: d.update([d.popitem()]))
attempt('pop', {0: 0}, popped)
attempt('size', {0: 0, 1: 0}, lambda d, key: d.pop(key))
attempt('set value', {0: 0, 1: 0}, lambda d, key: d.update({key: 5}))
d = {1: 1}
it = iter(d)
next(it)
del d[1]
d[1] = 2
for _ in range(2):
    try:
        print(next(it))
    except (RuntimeError, StopIteration) as error:
        print(type(error).__name__, error)
