import bisect, heapq
a = [1, 3, 5, 7]
print(bisect.bisect(a, 3), bisect.bisect_left(a, 3), bisect.bisect_right(a, 8), bisect.bisect(a, 4, key=lambda x: x + 1))
bisect.insort(a, 4); print(a)
h = []
for x in [5, 2, 8, 1, 9]: heapq.heappush(h, x)
print(h, [heapq.heappop(h) for _ in range(5)])
h = [9, 5, 3, 7, 1]; heapq.heapify(h); print(h, heapq.nlargest(2, h), heapq.nsmallest(3, h), heapq.heappushpop(h, 0), heapq.heapreplace(h, 10), h, list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([4, 1], [3, 2], reverse=True)))
try: heapq.heappop([])
except IndexError as e: print(e)
