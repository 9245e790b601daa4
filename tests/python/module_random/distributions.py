import random
r = random.Random(2024)
print(r.uniform(1, 5), r.triangular(0, 10, 3), r.triangular(2, 2), r.normalvariate(0, 1), r.gauss(1, 2), r.gauss(), r.lognormvariate(0, 0.5))
print(r.expovariate(2), r.vonmisesvariate(0, 4), r.vonmisesvariate(1, 0), r.gammavariate(2, 3), r.gammavariate(0.5, 1), r.gammavariate(1, 2))
print(r.betavariate(2, 3), r.paretovariate(3), r.weibullvariate(1, 2), [r.binomialvariate(10, 0.3) for _ in range(4)], [r.binomialvariate(100, 0.7) for _ in range(4)])
