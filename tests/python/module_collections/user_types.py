from collections import UserDict, UserList, UserString
class Lower(UserDict):
    def __setitem__(self, key, value): super().__setitem__(key.lower(), value)
d = Lower({'A': 1}, B=2)
d.update(C=3)
print(d, d['a'], list(d.items()), d | {'D': 4}, d.copy().data, type(d | {}).__name__, d == {'a': 1, 'b': 2, 'c': 3})
class Total(UserList):
    def total(self): return sum(self.data)
l = Total([3, 1, 2])
l.append(4); l.sort()
print(l, l[1:], type(l[1:]).__name__, l.total(), l + [5], [0] + l, l * 2, l == [1, 2, 3, 4], 3 in l, l.pop(), len(l))
s = UserString('Hello')
print(s, repr(s), s.upper(), type(s.upper()).__name__, s + ' x', s[1:3], s == 'Hello', 'ell' in s, s.split('l'), s % (), hash(s) == hash('Hello'), s.replace('l', 'L'), s.startswith('He'))
