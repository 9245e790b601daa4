from array import array
a = array('i', [1, 2, 3])
for f in (lambda: a[10**30], lambda: a[-10**30], lambda: a.__setitem__(10**30, 1), lambda: a.__delitem__(10**30), lambda: a.insert(10**30, 1), lambda: a.pop(10**30), lambda: a.index(1, 10**30), lambda: a.index(3, -10**30), lambda: a[10**30:], lambda: a * 10**30, lambda: a.__getitem__('a'), lambda: a['a'], lambda: a[1.5], lambda: a.pop(-10**30), lambda: a[2**31], lambda: a.insert(-10**30, 1), lambda: a.__mul__(10**30), lambda: a.__imul__(10**20), lambda: a[5], lambda: a.pop(7)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
