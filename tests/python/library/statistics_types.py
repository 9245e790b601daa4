# Quantiles of normal distributions, and the types of results.
from statistics import *
from fractions import Fraction as F
from decimal import Decimal as D
import pickle
nd = NormalDist(3, 2.5)
print([nd.inv_cdf(p) for p in (0.5, 0.1, 0.925, 0.926, 0.01, 1e-5, 1e-12, 1e-20, 0.99999)])
print(nd.quantiles(), nd.overlap(NormalDist(4, 2.5)), nd.overlap(NormalDist(1, 1)), nd.samples(3, seed=1))
print(pickle.loads(pickle.dumps(nd)))
class MyFloat(float): pass
class MyInt(int): pass
for f in (mean, harmonic_mean, pvariance, variance, stdev, pstdev, fmean, geometric_mean, median):
    for data in ([1, 2, 3, 4], [1.5, 2.5, 4], [F(1, 2), F(1, 3)], [D('0.1'), D('0.25'), D(3)], [float('inf'), 1.0], [float('nan'), 1], [D('inf'), D(1)], [1, F(1, 2)], [F(1,2), 0.5], [], [0, 1], [-1, 2], [True, False], [MyFloat(1.5), 2.0], [MyInt(2), MyInt(4)]):
        try: r = f(data); print(f.__name__, r, type(r).__name__)
        except Exception as e: print(f.__name__, type(e).__name__, e)
for f in (lambda: harmonic_mean([1, 2], weights=[1, 3]), lambda: harmonic_mean([1, 2], weights=[0, 0]), lambda: harmonic_mean([1, 2], weights=[1]), lambda: nd.inv_cdf(0), lambda: nd.overlap(1), lambda: median_grouped(['a', 'b']), lambda: harmonic_mean([40, 60]), lambda: harmonic_mean([F(1, 3)] * 3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
