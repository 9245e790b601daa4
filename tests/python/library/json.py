import json
from json import *
print(dumps({'a': [1, 2.5, None, True, False, 'é"\n\\', {'b': ()}], 1: 2, None: 3, True: 4, 2.5: 1}))
print(dumps([1, {'a': 1, 'b': []}], indent=2), dumps([], indent=2), dumps({'b': 1, 'a': 2}, sort_keys=True, separators=(',', ':')), dumps('é😀', ensure_ascii=False), dumps('😀\x00\x7f'), dumps(float('inf')), dumps([float('nan'), -0.0, 1e20, 10**30]))
for f in (lambda: dumps({1, 2}), lambda: dumps([{'a': object}]), lambda: dumps({(1, 2): 3}), lambda: dumps(float('nan'), allow_nan=False)):
    try: f()
    except Exception as e: print(type(e).__name__, e, getattr(e, '__notes__', None))
l = []; l.append(l)
try: dumps(l)
except ValueError as e: print(e)
print(dumps({'x': {1, 2}}, default=list), dumps({(1,): 1, 'a': 2}, skipkeys=True), dumps((1, 2)), dumps([1, [2]], indent='\t'))
print(loads('{"a": [1, 2.5, null, true, false, "x\\u00e9\\n\\ud83d\\ude00"], "b": {}}'), loads(' [ ] '), loads('1e3'), loads('-0'), loads('NaN'), loads('-Infinity'), loads('"\\/"'), loads(b'[1]'), loads('12345678901234567890'))
for s in ('', '{', '[1,', '[1,]', '{"a":1,}', "{'a': 1}", '[1 2]', '{"a" 1}', 'nul', '"abc', '"\\x"', '"\\u12"', '01', '1.', '[1]x', '"a\nb"', '{"a":}', '\ufeff1', '{1: 2}', '[1, 2,\n 3, x]'):
    try: print(s, loads(s))
    except JSONDecodeError as e: print(repr(s), e, e.pos, e.lineno, e.colno)
print(loads('{"a": {"b": 1}}', object_hook=lambda d: list(d.items())), loads('{"a": 1, "b": 2}', object_pairs_hook=lambda p: p), loads('[1.5, 2]', parse_float=str, parse_int=lambda s: s + '!'), loads('[NaN]', parse_constant=str))
class E(JSONEncoder):
    def default(self, o):
        if isinstance(o, complex): return [o.real, o.imag]
        return super().default(o)
print(dumps([1j], cls=E), E().encode({'a': 2j}), JSONDecoder().raw_decode('[1] rest'), JSONDecodeError.__module__, list(JSONEncoder().iterencode([1]))[0][:1])
import enum
class I(enum.IntEnum): A = 1
print(dumps([I.A, {I.A: 1}]))
class S(str): pass
print(dumps(S('x')), dumps({S('k'): 1}))
print(loads(dumps({'k': [1, {'z': None}]})) == {'k': [1, {'z': None}]})
