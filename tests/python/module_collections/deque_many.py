from collections import deque

d = deque(range(20))
print(list(d), d[0], d[-1], d[13])
for i in range(20):
    d.append(i)
    d.appendleft(-i)
print(d)
queue = deque([0])
seen = {0}
order = []
while queue:
    n = queue.popleft()
    order.append(n)
    for m in (2 * n + 1, 2 * n + 2):
        if m < 60 and m not in seen:
            seen.add(m)
            queue.append(m)
print(order == list(range(60)))
d.rotate(7)
print(list(d)[:10], len(d))
window = deque(maxlen=12)
for i in range(100):
    window.append(i)
print(window)
d.extend(range(100))
d.extendleft(range(50))
print(sum(d), d[60], d[-60])
