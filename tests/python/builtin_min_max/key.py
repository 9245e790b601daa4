def negate(x):
    return -x
def last(s):
    return s[-1]
print(max([1, 5, 3], key=negate), min(1, 5, 3, key=negate), max('ab', 'ba', key=last), min(['xb', 'ya'], key=last))
print(max([1, 2], key=None), max([], key=negate, default='d'), max('b', 'C', key=str))
