from collections import Counter
c = Counter('abracadabra')
print(c, c.most_common(2), c['z'], c.total(), sorted(c.elements())[:4])
c.update('aaa'); c.subtract({'b': 5}); c['new'] = 0
print(c, +c, -c)
a, b = Counter(x=3, y=1), Counter(x=1, y=2, z=1)
print(a + b, a - b, a & b, a | b, a == b, a <= b, Counter(a=1) == Counter(a=1, b=0))
a += b
print(a, Counter([1, 1, 2]), Counter(), Counter({'a': 2}), repr(Counter(None)))
del a['nothing']
try:
    Counter.fromkeys('a')
except NotImplementedError as e:
    print(e)
