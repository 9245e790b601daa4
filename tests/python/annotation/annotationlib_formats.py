# Annotations as texts, and with references in place of what is not defined yet (PEP 749).
import annotationlib, inspect
from annotationlib import Format, ForwardRef, get_annotations, call_annotate_function
def names(found):
    return {key: (type(value).__name__, value.__forward_arg__) if isinstance(value, ForwardRef) else value for key, value in found.items()}
def f(a: int, b: Missing, *c: 'text', d: list[Missing.x], e: Missing | None, g: int | Missing, h: Missing[int, 'a', 3], i: (lambda x: x), j: Missing(1, a=2), k: -Missing + 1, l: dict[str, list[int]] | None, m: 3, o: [int, str], p: Missing[1:2, ...]) -> None: ...
for key, value in names(get_annotations(f, format=Format.FORWARDREF)).items():
    if key not in 'di': print(key, value)
for key, value in get_annotations(f, format=Format.STRING).items():
    if key not in 'i': print(key, value)
try: print(f.__annotations__)
except NameError as e: print(e)
class C:
    x: int
    y: Later
    z: C
    def m(self, o: C, p: x) -> C: return self
print(get_annotations(C, format=Format.FORWARDREF), get_annotations(C, format=Format.STRING))
class Later: pass
print(get_annotations(C))
print(get_annotations(C.m, format=Format.STRING), names(get_annotations(C.m, format=Format.FORWARDREF)))
print(ForwardRef('x'), ForwardRef('int').evaluate(), annotationlib.type_repr(int), annotationlib.type_repr(list[int]), annotationlib.type_repr(C), annotationlib.type_repr(...), annotationlib.type_repr(len))
print(annotationlib.annotations_to_string({'a': int, 'b': 'str', 'c': list[int], 'd': None}))
print(Format.VALUE, list(Format))
def text(a: 'int', b: 'Later', c: 'list[C]'): pass
print(get_annotations(text), get_annotations(text, eval_str=True))
for call in (lambda: get_annotations(1), lambda: get_annotations(f, eval_str=True, format=Format.STRING), lambda: get_annotations(f, format=2), lambda: get_annotations(f, format=7), lambda: call_annotate_function(f.__annotate__, 2), lambda: get_annotations(f)):
    try: print(call())
    except Exception as e: print(type(e).__name__, e)
print(get_annotations(len), get_annotations(int), get_annotations(lambda: 1))
def outer(T):
    def inner(a: T, b: U, c: V): pass
    if 0: V = 3
    U = 3
    return inner
print(names(get_annotations(outer(int), format=3)), get_annotations(outer(int), format=4))
type A[X: Nope, Y = Nope2] = list[X, Nope3]
print(annotationlib.call_evaluate_function(A.evaluate_value, Format.STRING), annotationlib.call_evaluate_function(A.__type_params__[0].evaluate_bound, Format.STRING), annotationlib.call_evaluate_function(A.__type_params__[1].evaluate_default, Format.FORWARDREF))
class Meta(type):
    def __new__(m, name, bases, ns):
        a = annotationlib.get_annotate_from_class_namespace(ns)
        if a: print(name, call_annotate_function(a, Format.STRING), names(call_annotate_function(a, Format.FORWARDREF)))
        return super().__new__(m, name, bases, ns)
class D(metaclass=Meta):
    a: D
    b: int
    c: 'x' = 3
r = get_annotations(D, format=Format.FORWARDREF)
def fwd(a: Soon): pass
r = get_annotations(fwd, format=Format.FORWARDREF)['a']
try: r.evaluate()
except NameError as e: print(e)
Soon = float
print(r.evaluate(), r.evaluate(format=Format.STRING), r == r, hash(r) is not None, r.__forward_arg__)
print(ForwardRef('nope').evaluate(format=Format.FORWARDREF))
class G[T]:
    x: T
    y: list[T]
    def m[U](self, a: U, b: T): pass
print(get_annotations(G, format=Format.STRING), get_annotations(G.m, format=Format.STRING), get_annotations(G, format=3), get_annotations(G.m))
print(inspect.get_annotations(G, format=4))
print(inspect.signature(fwd, annotation_format=Format.STRING))
