import bisect
a = [1, 2, 2, 2, 5, 8]
print(bisect.bisect(a, 2), bisect.bisect_left(a, 2), bisect.bisect_right(a, 9), bisect.bisect_left(a, 0), bisect.bisect(a, 2, 0, 2), bisect.bisect(a, 2, hi=3))
bisect.insort(a, 3); bisect.insort_left(a, 2); bisect.insort_right(a, 9.5)
print(a)
words = ['a', 'bb', 'dddd']
print(bisect.bisect_left(words, 3, key=len))
bisect.insort(words, 'ccc', key=len)
print(words)
grades = ''.join('FDCBA'[bisect.bisect([60, 70, 80, 90], s)] for s in [33, 99, 77, 70, 89, 90, 100])
print(grades)
for call in (lambda: bisect.bisect(a, 1, -1), lambda: bisect.bisect(['a'], 1), lambda: bisect.bisect(a), lambda: bisect.bisect(3, 1)):
    try:
        call()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
