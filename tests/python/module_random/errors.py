import random
for call in (lambda: random.choice([]), lambda: random.randrange(0), lambda: random.randint(5, 1), lambda: random.randrange(1, 5, 0),
             lambda: random.randrange(5, 1, 2), lambda: random.sample([1], 2), lambda: random.sample({1}, 1), lambda: random.choices([1], [1, 2]),
             lambda: random.choices([1, 2], [0, 0]), lambda: random.choices([1], weights=[1], cum_weights=[1]), lambda: random.seed([]),
             lambda: random.randrange(1.5), lambda: random.getrandbits(-1), lambda: random.choices([1], 3), lambda: random.gammavariate(0, 1)):
    try:
        print(call())
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
class Mine(random.Random):
    def random(self): return 0.25
m = Mine()
print(m.random(), m.randint(0, 99), m.choice('abcd'), m.uniform(0, 8))
