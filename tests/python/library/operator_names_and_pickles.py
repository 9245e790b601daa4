import operator, pickle, copy
for o in (operator.attrgetter('a'), operator.attrgetter('a.b', 'c'), operator.itemgetter(1), operator.itemgetter(1, 'x'), operator.methodcaller('m'), operator.methodcaller('m', 1, 2), operator.methodcaller('m', 1, x=3)):
    print(o.__reduce__())
    print([repr(pickle.loads(pickle.dumps(o, p))) == repr(o) for p in range(6)], copy.copy(o), copy.deepcopy(o))
print(operator.__all__)
print(operator.__add__ is operator.add, operator.__iadd__ is operator.iadd, operator.__getitem__ is operator.getitem)
