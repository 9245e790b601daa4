import random
for seed in (0, 1, 42, -42, 2 ** 40, 10 ** 30, 'text', b'bytes', True, None.__class__ and 7):
    r = random.Random(seed)
    print(seed, r.random(), r.randint(1, 100), r.getrandbits(5), r.getrandbits(70), r.randrange(0, 1000, 7))
random.seed(5)
print(random.choice('abcdef'), random.sample(range(100), 5), random.sample(list('abcdefgh'), 3), random.choices([1, 2, 3], k=5))
print(random.choices('abc', weights=[1, 5, 2], k=6), random.choices('abc', cum_weights=[1, 6, 8], k=3))
l = list(range(10)); random.shuffle(l); print(l)
print(random.sample(['a', 'b'], counts=[3, 4], k=4), random.randbytes(5), random.sample(range(10 ** 9), 3))
state = random.getstate()
a = [random.random() for _ in range(3)]
random.setstate(state)
print(a == [random.random() for _ in range(3)], state[0], len(state[1]), state[2])
r = random.Random(3)
print(sum(r.random() for _ in range(2000)), r.getrandbits(0))
