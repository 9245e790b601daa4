import inspect, functools
def f(a, b: int = 3, /, c='x', *args, d, e: str = 'q', **kw) -> bool: 'doc'; return True
class C:
    "A class."
    def __init__(self, x, y=2): pass
    def m(self, a, *, b=1): pass
    @classmethod
    def k(cls, z): pass
    @staticmethod
    def s(q): pass
    @property
    def p(self): return 1
s = inspect.signature(f); print(s, repr(s), list(s.parameters), s.return_annotation)
for p in s.parameters.values(): print(p.name, p.kind, repr(p.kind), p.kind.description, p.default, p.annotation, p, repr(p))
print(inspect.signature(C), inspect.signature(C(1).m), inspect.signature(C.m), inspect.signature(C.k), inspect.signature(C.s))
b = s.bind(1, 2, 3, 4, d=5, z=6); print(b.arguments, b.args, b.kwargs); b.apply_defaults(); print(b)
for args, kw in [((), {}), ((1,), {}), ((1,), {'d': 1, 'a': 3})]:
    try: print(s.bind(*args, **kw))
    except TypeError as e: print(e)
try: inspect.signature(lambda x: 1).bind(1, 2)
except TypeError as e: print(e)
try: inspect.signature(lambda x: 1).bind(1, y=2)
except TypeError as e: print(e)
print(inspect.signature(functools.partial(f, 1, d=3)), inspect.getfullargspec(f))
print(inspect.isfunction(f), inspect.ismethod(C(1).m), inspect.isclass(C), inspect.isbuiltin(len), inspect.isgeneratorfunction(f), inspect.ismodule(inspect))
print([n for n, v in inspect.getmembers(C, inspect.isfunction)], inspect.getdoc(C), inspect.getdoc(f))
async def co(): pass
def gen(): yield
g = gen(); print(inspect.iscoroutinefunction(co), inspect.isgeneratorfunction(gen), inspect.isgenerator(g), inspect.getgeneratorstate(g)); next(g); print(inspect.getgeneratorstate(g))
print(inspect.getsource(f)); print(inspect.getsource(C.m), inspect.getsourcelines(gen))
@functools.wraps(f)
def w(*a): pass
print(inspect.signature(w), inspect.unwrap(w) is f, inspect.cleandoc('a\n    b\n      c\n'))
print(s.replace(return_annotation=int), inspect.Signature([inspect.Parameter('x', inspect.Parameter.KEYWORD_ONLY, default=1)]))
def outer(): return inspect.currentframe().f_code.co_name, inspect.stack()[0].function
print(outer(), sorted(inspect.getcallargs(f, 1, d=2)), inspect.getmro(bool), inspect.isabstract(C))
