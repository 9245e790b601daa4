t = (1, 2, 1)
print(t.count(1), t.index(2), tuple([1, 2]), tuple('ab'), tuple(), hash((1, 2)) == hash((1, 2)), (1, 2).__len__())
