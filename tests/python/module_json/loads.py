import json
print(json.loads(' {"a": [1, -2.5e3, true, false, null, "x\\u00e9\\n\\ud83d\\ude00"], "b": {}, "c": []} '))
print(json.loads('NaN'), json.loads('-Infinity'), json.loads('123456789012345678901234567890'), json.loads('-0'), json.loads('-0.0'), json.loads('1E5'), json.loads('""'))
print(json.loads(b'[1]'), json.loads('"\u00e9"'.encode('utf-16')), json.loads(bytearray(b'{"k": 1, "k": 2}')))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.loads('{"a": 1, "a": 2}', object_pairs_hook=list))
print(json.loads('[1, 2.5, NaN]', parse_int=str, parse_float=lambda s: 'f' + s, parse_constant=lambda s: 'c' + s))
d = json.JSONDecoder()
print(d.raw_decode('{"a": 1} tail'), d.raw_decode('xx[1]', 2), json.loads('"a\tb"', strict=False))
class Hooked(json.JSONDecoder):
    def __init__(self, **kw): super().__init__(object_hook=lambda d: len(d), **kw)
print(json.loads('{"a": {}}', cls=Hooked))
