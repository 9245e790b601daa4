import heapq
data = ['pear', 'fig', 'apple', 'kiwi', 'date', 'plum', 'cherry']
print(heapq.nsmallest(3, data), heapq.nlargest(3, data))
print(heapq.nsmallest(3, data, key=len), heapq.nlargest(3, data, key=len), heapq.nlargest(1, data, key=len))
print(heapq.nsmallest(0, data), heapq.nlargest(100, [3, 1, 2]), heapq.nsmallest(2, iter([3, 1, 2])), heapq.nsmallest(1, []))
print(list(heapq.merge([1, 4, 7], [2, 5], [3, 6, 9])), list(heapq.merge([7, 4], [9, 2], reverse=True)))
print(list(heapq.merge(['a', 'ccc'], ['bb', 'dddd'], key=len)), list(heapq.merge()), list(heapq.merge([1, 1], [1])))
