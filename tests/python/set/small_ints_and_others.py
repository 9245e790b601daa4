import random
seed = 12345
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed // 65536 % n
pool = list(range(-12, 60)) + [2**31-1, 2**31-2, -2**31, -2**31+1, -2**31+2, 2**33+5, -2**40, 1000, 4096, 65536*3, 1.0, 2.5, True, (1,2), None, -1.0]
def pick(k):
    return pool[rnd(len(pool) if k else 72)]
class E:
    def __init__(self, v): self.v = v
    def __hash__(self): return hash(self.v)
    def __eq__(self, o): return self.v == (o.v if isinstance(o, E) else o)
    def __repr__(self): return f'E({self.v})'
out = []
for turn in range(12):
    k = turn % 3 == 0
    a, b = set(), set()
    for i in range(rnd(60)):
        op = rnd(10)
        s = a if rnd(2) else b
        v = pick(k)
        if op < 6: s.add(v)
        elif op == 6: s.discard(v)
        elif op == 7 and s: out.append(s.pop())
        elif op == 8: out.append(v in s)
        elif op == 9 and k: out.append(E(v) in s)
    out += [list(a), list(b), list(a|b), list(a&b), list(a-b), list(a^b), a<=b, a.isdisjoint(b), a&b<=b, a==b, set(a)==a]
    c = set(a); c -= b; out.append(list(c)); c |= b; out.append(list(c)); c ^= a; out.append(list(c)); c &= a|b; out.append(list(c))
    c.update(range(rnd(40))); out.append(list(c)); c.difference_update(range(0, 30, 2)); out.append(list(c))
    c = a.copy(); out.append(list(c)); c.add(E(3)); c.add(E(77)); out.append(list(c)); out.append(len(frozenset(c)))
    if k: c.add('x'); out.append(sorted(map(repr,c)))
s = {1,2,3}
for bad in ([], {}, {1}):
    for f in (lambda: bad in s, lambda: s.add(bad), lambda: s.discard(bad), lambda: bad in set()):
        try: out.append(f())
        except TypeError as e: out.append(str(e))

for i, o in enumerate(out):
    print(i, o)
