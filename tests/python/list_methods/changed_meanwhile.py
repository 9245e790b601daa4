a = [3, 1, 2]
def key(x):
    a.clear()
    return x
a.sort(key=key)
print(a)
class I:
    def __index__(self):
        a.clear()
        return 0
try:
    a.pop(I())
except IndexError as e:
    print(e)
class C:
    def __hash__(self): return 1
    def __eq__(self, o):
        s.clear()
        return True
s = set()
s.add(C()); s.add(C())
print(len(s))
class C:
    def __len__(self): return 2**100
try: len(C())
except OverflowError as e: print(e)
class C:
    def __length_hint__(self): return 2**100
    def __iter__(self): return iter([1])
try: list(C())
except OverflowError as e: print(e)
