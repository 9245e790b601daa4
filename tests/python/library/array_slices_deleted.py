# Slices with steps taken out of arrays.
from array import array

for step in (1, 2, 3, 7, 20, -1, -2, -3, -20):
    for bounds in ((None, None), (2, 9), (9, 2), (0, 0), (-4, None)):
        numbers = array('h', range(12))
        del numbers[bounds[0]:bounds[1]:step]
        print(step, bounds, numbers.tolist())

big = array('q', range(400_000))
del big[::2]
print(len(big), big[0], big[-1], sum(big))
del big[::-3]
print(len(big), big[0], big[-1], sum(big))

numbers = array('b', range(6))
view = memoryview(numbers)
for step in (1, 2, -2):
    try:
        del numbers[::step]
    except BufferError as error:
        print(error)
del numbers[3:3:2]
print(numbers)
