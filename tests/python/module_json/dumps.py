import json
print(json.dumps({'a': [1, 2.5, True, None, 'x"y\\\n\u00e9\U0001f600'], 'b': {}, 'c': [], 'd': (1,), 1: 2, None: 3, True: 4, 1.5: 5}))
print(json.dumps({'b': 1, 'a': [1, {'z': []}]}, indent=2, sort_keys=True))
print(json.dumps([1, [2, [3]]], indent='\t'), json.dumps([1], indent=0), json.dumps({'a': 1}, separators=(',', ':')))
print(json.dumps('é\u2028\x7f', ensure_ascii=False), json.dumps('é\x7f'), json.dumps([float('inf'), float('-inf'), float('nan'), 1e100, -0.0, 1e-7]))
print(json.dumps({(1, 2): 3, 'a': 4}, skipkeys=True), json.dumps(10 ** 30), json.dumps(''))
class C: pass
print(json.dumps([C(), {1, 2}], default=lambda o: sorted(o) if isinstance(o, set) else type(o).__name__))
class E(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return [o.real, o.imag]
        return super().default(o)
print(json.dumps({'z': 1j}, cls=E), E(indent=1).encode([2j]), list(E().iterencode('x')))
class I(int):
    def __repr__(self): return 'I!'
class S(str): pass
class D(dict): pass
print(json.dumps([I(3), S('s'), D(a=1)]))
l = []; l.append(l)
for call in (lambda: json.dumps(C()), lambda: json.dumps([1, {'k': {1}}]), lambda: json.dumps({(1,): 1}), lambda: json.dumps(l),
             lambda: json.dumps(float('nan'), allow_nan=False), lambda: json.dumps({1: 2, 'a': 3}, sort_keys=True), lambda: json.dumps(b'x')):
    try:
        print(call())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e, getattr(e, '__notes__', None))
