class Weird:
    def __init__(self, n): self.n = n
    def __eq__(self, other):
        return self.n == other
    def __hash__(self): return hash(self.n)
class S(str):
    def __eq__(self, other): return str.__eq__(self, other)
    def __hash__(self): return hash('msg')
class Foo:
    def __init__(self, msg): self.msg = msg
f = Foo('123')
print(f.__dict__[S('msg')])
d = {'msg': 1}
print(d[S('msg')], S('msg') in d)
d[S('msg')] = 2
print(d)
class StrSub(str): pass
eq = 0
class Key3:
    def __hash__(self): return hash('key3')
    def __eq__(self, other):
        global eq
        if isinstance(other, Key3) or other == 'key3':
            eq += 1
            return True
        return False
key3_1 = StrSub('key3'); key3_2 = Key3(); key3_3 = Key3()
dicts = []
for key3 in (key3_1, key3_2):
    dicts.append({'key1': 42, 'key2': 43, key3: 44})
    d = {'key1': 42, 'key2': 43}; d[key3] = 44; dicts.append(d)
    d = {'key1': 42, 'key2': 43}; print(d.setdefault(key3, 44)); dicts.append(d)
    d = {'key1': 42, 'key2': 43}; d.update({key3: 44}); dicts.append(d)
    d = {'key1': 42, 'key2': 43}; d |= {key3: 44}; dicts.append(d)
    def make(x): return x
    dicts.append(dict([(make('key1'), 42), ('key2', 43), (key3, 44)]))
    dicts.append({'key1': 42, 'key2': 43} | {key3: 44})
    dicts.append({**{'key1': 42, 'key2': 43}, key3: 44})
    dicts.append({x: 42 if x == 'key1' else 43 if x == 'key2' else 44 for x in ['key1', 'key2', key3]})
for d in dicts:
    print(d['key1'], d.get('key3'), d[key3_1], d[key3_3], 'key3' in d, key3_3 in d, d == {'key1': 42, 'key2': 43, 'key3': 44}, d == {'key1': 42, 'key2': 43, key3_1: 44}, d == {'key1': 42, 'key2': 43, key3_3: 44}, eq > 0)
    eq = 0
