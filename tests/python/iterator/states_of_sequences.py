import copy, pickle, operator
for s in ([1,2,3], (1,2,3), range(3)):
    it = iter(s)
    print(type(it), operator.length_hint(it), next(it), operator.length_hint(it), it.__reduce__())
    it.__setstate__(2); print(list(it), it.__length_hint__(), it.__reduce__())
    it.__setstate__(0); print(list(it), it.__length_hint__())
    it = iter(s); it.__setstate__(-5); print(list(copy.copy(it)), list(it))
    try: it.__setstate__('x')
    except TypeError as e: print(e)
l=[1]; it=iter(l); next(it); l.append(2); print(list(it)); l.append(3); print(list(it), next(it, 'end'))
print([x for x in ()], [x for x in (5,)], [a for a,b in ((1,2),)], sum(iter((1,2))))
