f = frozenset([1, 2, 2])
print(len(f), f == {1, 2}, {f: 'x'}[frozenset([2, 1])], type(f | {3}), type({3} | f), frozenset(), hash(frozenset([1, 2])) == hash(frozenset([2, 1])))
