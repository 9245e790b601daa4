import functools, copy
class KW:
    def __str__(self): return 'astr'
p = functools.partial(lambda *a, **k: (a, k))
p.__setstate__((print, (1,), {KW(): 2, 3: 4}, None))
print(repr(p)[-25:])
p = functools.partial(print, 1, a=2)
p.attr = 'here'
class T(tuple): pass
class D(dict): pass
p.__setstate__((print, T((5,)), D(b=1), {'z': 1}))
print(type(p.args), type(p.keywords), p.__dict__, p)
p.__setstate__((print, (5,), None, None))
print(p.keywords, p.__dict__)
p.__setstate__((print, (5,), {}, {}))
print(p.args is p.args)
import copy
p = functools.partial(print, ['a'], b=['c'])
q = copy.copy(p)
print(q.args is p.args, q.keywords is p.keywords, q.args)
try: del p.__dict__
except Exception as e: print(type(e), e)

class Name(str):
    pass
def keywords(**given): return given
print(keywords(**{Name('a'): 1}))
p = functools.partial(keywords)
p.keywords[Name('b')] = 2
print(p())
