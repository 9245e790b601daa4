from functools import reduce
import operator
print(reduce(operator.add, [1, 2, 3]), reduce(operator.mul, range(1, 6), 10), reduce(lambda a, b: a + b, [], 'x'))
print(reduce(max, [3]), reduce(operator.add, [], initial=None))
for call in (lambda: reduce(operator.add, []), lambda: reduce(operator.add, 3), lambda: reduce(operator.add)):
    try:
        call()
    except TypeError as e:
        print(e)
