from collections import deque
d = deque([1, 2, 3], maxlen=4)
d.append(4); d.append(5); d.appendleft(0)
print(d, d.maxlen, len(d), d[0], d[-1], 3 in d, d.index(3), d.count(2))
d.rotate(1); print(d); d.rotate(-2); print(d)
d.extend('ab'); d.extendleft('xy'); print(d, list(reversed(d)))
e = deque(range(5)); e.remove(2); e.insert(1, 'i'); e[0] = 'z'; del e[-1]
print(e, e.pop(), e.popleft(), e + deque([1]), e * 2, e == deque(['i', 1, 3]), deque() < deque([1]), e.copy() is e)
for call in (lambda: deque().pop(), lambda: e[10], lambda: e.remove('q'), lambda: e.index('q'), lambda: hash(e), lambda: deque(maxlen=-1), lambda: deque([1], 1, 2)):
    try:
        call()
    except Exception as x:
        print(type(x).__name__, x)
