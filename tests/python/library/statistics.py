from statistics import *
print(mean([1, 2, 3, 4]), mean([1.5, 2.5]), fmean([1, 2, 3]), median([3, 1, 2]), median([1, 2, 3, 4]), median_low([1, 2, 3, 4]), median_high([1, 2, 3, 4]), mode('aabbb'), multimode('aabb'), stdev([1, 2, 3, 4]), pstdev([1.5, 2.5, 4]), variance([1, 2, 3, 4]), pvariance([1, 2, 3, 4]), quantiles([1, 2, 3, 4, 5]), quantiles(range(10), n=3, method='inclusive'), geometric_mean([1, 2, 4]), harmonic_mean([1, 2, 4]), mean([1, 2]), stdev([0.1, 0.2, 0.4]), median_grouped([1, 2, 2, 3, 4]))
print(correlation([1, 2, 3], [2, 4, 7]), covariance([1, 2, 3], [2, 4, 7]), linear_regression([1, 2, 3], [2, 4, 7]), fmean([1, 2], weights=[1, 3]), NormalDist(5, 2), NormalDist(0, 1).cdf(1), NormalDist(1, 2) + NormalDist(3, 4))
for f in (lambda: mean([]), lambda: median([]), lambda: stdev([1]), lambda: mode([]), lambda: quantiles([], n=3)):
    try: f()
    except StatisticsError as e: print(e)
