import heapq
h = []
for x in [5, 1, 8, 3, 9, 2, 7]:
    heapq.heappush(h, x)
print(h)
print([heapq.heappop(h) for _ in range(3)], h)
l = [9, 4, 7, 1, 8, 2]
heapq.heapify(l)
print(l, heapq.heappushpop(l, 0), heapq.heappushpop(l, 5), l, heapq.heapreplace(l, 11), l)
m = [1, 5, 3, 9, 2]
heapq.heapify_max(m)
print(m, heapq.heappop_max(m), m)
heapq.heappush_max(m, 7)
print(m, heapq.heappushpop_max(m, 1), heapq.heapreplace_max(m, 0), m)
tasks = [(2, 'b'), (1, 'z'), (2, 'a')]
heapq.heapify(tasks)
print([heapq.heappop(tasks) for _ in range(3)])
for call in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush((), 1), lambda: heapq.heapify([1, 'a'])):
    try:
        call()
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
