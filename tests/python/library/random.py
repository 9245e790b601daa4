import random
random.seed(42)
print(random.random(), random.randint(1, 100), random.choice('abcdef'), random.sample(range(100), 5), random.uniform(1, 2), random.gauss(0, 1), random.normalvariate(), random.getrandbits(100), random.getrandbits(7))
l = list(range(10)); random.shuffle(l); print(l)
print(random.choices([1, 2, 3], k=5), random.choices('ab', weights=[1, 9], k=5), random.expovariate(1), random.triangular(), random.gammavariate(0.5, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.vonmisesvariate(1, 2), random.lognormvariate(0, 1), random.binomialvariate(10, 0.3), random.binomialvariate(100, 0.4))
for s in (0, 1, -5, 2**100, 'hello', b'x', 3.5, 10**20, True):
    random.seed(s); print(s, random.random(), random.randrange(10**6), random.randrange(0, 100, 7))
r = random.Random(7); st = r.getstate(); a = r.random(); r.setstate(st); print(a == r.random(), len(st[1]), st[0], st[1][:3])
print(random.Random('abc').sample(list('abcdefghijklmnopqrstuvwxyz'), 20), random.Random(3).sample([1, 2], 3, counts=[2, 2]), random.Random(1).randbytes(5))
for f in (lambda: random.randint(2, 1), lambda: random.choice([]), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.seed([]), lambda: random.choices([1], weights=[0])):
    try: f()
    except Exception as e: print(type(e).__name__, e)
random.seed(1); print([round(random.random(), 6) for _ in range(700)][-3:])
