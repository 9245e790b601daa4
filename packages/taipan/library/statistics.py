"""Statistics of numbers (library reference, statistics)."""

from math import erf as _erf, exp as _exp, fabs as _fabs, fsum as _fsum, hypot as _hypot, log as _log, sqrt as _sqrt
from math import sumprod as _sumprod, tau as _tau

__all__ = [
    'NormalDist', 'StatisticsError', 'correlation', 'covariance', 'fmean', 'geometric_mean', 'harmonic_mean',
    'linear_regression', 'mean', 'median', 'median_grouped', 'median_high', 'median_low', 'mode', 'multimode', 'pstdev',
    'pvariance', 'quantiles', 'stdev', 'variance',
]


class StatisticsError(ValueError):
    pass


def _ratio(x):
    """A number as a fraction of ints."""
    if isinstance(x, (int, float)):
        if x != x or x in (float('inf'), float('-inf')):
            return x, None
        return x.as_integer_ratio()
    if hasattr(x, 'as_integer_ratio'):
        return x.as_integer_ratio()
    raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _sum(data):
    """The type of the result, the exact sum as a fraction (or a float that is not finite), and how many numbers there are."""
    count = 0
    result_type = int
    special = None
    partials = {}
    for x in data:
        count += 1
        if isinstance(x, float) and result_type is int:
            result_type = float
        elif not isinstance(x, (int, float)):
            result_type = type(x)
        n, d = _ratio(x)
        if d is None:
            special = n if special is None else special + n
        else:
            partials[d] = partials.get(d, 0) + n
    if special is not None:
        return result_type, (special, None), count
    total_n, total_d = 0, 1
    for d, n in sorted(partials.items()):
        total_n, total_d = total_n * d + n * total_d, total_d * d
        divisor = _gcd(total_n, total_d)
        total_n //= divisor
        total_d //= divisor
    return result_type, (total_n, total_d), count


def _gcd(a, b):
    from math import gcd
    return gcd(a, b) or 1


def _divide(result_type, fraction, count):
    """A fraction divided by an int, as a number of a type."""
    n, d = fraction
    if d is None:
        return n / count
    d *= count
    if result_type is int:
        return n // d if n % d == 0 else n / d
    if result_type is float or result_type is bool:
        return n / d
    return result_type(n) / result_type(d)


def _numbers(data, what):
    data = list(data)
    if not data:
        raise StatisticsError(f'{what} requires at least one data point')
    return data


def mean(data):
    """The arithmetic mean."""
    result_type, total, count = _sum(data)
    if count < 1:
        raise StatisticsError('mean requires at least one data point')
    return _divide(result_type, total, count)


def fmean(data, weights=None):
    """The arithmetic mean, as a float."""
    if weights is None:
        data = list(data)
        if not data:
            raise StatisticsError('fmean requires at least one data point')
        return _fsum(data) / len(data)
    data, weights = list(data), list(weights)
    if len(data) != len(weights):
        raise StatisticsError('data and weights must be the same length')
    den = _fsum(weights)
    if not den:
        raise StatisticsError('sum of weights must be non-zero')
    return _sumprod(data, weights) / den


def geometric_mean(data):
    """The geometric mean."""
    data = list(data)
    if not data:
        raise StatisticsError('Must have a non-empty dataset')
    zero = False
    logs = []
    for x in data:
        if x > 0.0 or x != x:
            logs.append(_log(x))
        elif x == 0.0:
            zero = True
        else:
            raise StatisticsError('No negative inputs allowed', x)
    return 0.0 if zero else _exp(_fsum(logs) / len(data))


def harmonic_mean(data, weights=None):
    """The harmonic mean."""
    data = list(data)
    if not data:
        raise StatisticsError('harmonic_mean requires at least one data point')
    if len(data) == 1 and weights is None:
        if data[0] < 0:
            raise StatisticsError('harmonic mean does not support negative values')
        return data[0]
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError('Number of weights does not match data size')
    if any(x < 0 for x in data):
        raise StatisticsError('harmonic mean does not support negative values')
    if 0 in data:
        return 0
    total = sum(weights)
    n, d = 0, 1
    for w, x in zip(weights, data):
        xn, xd = _ratio(x)
        wn, wd = _ratio(w)
        n, d = n * xn * wd + d * wn * xd, d * xn * wd
    tn, td = _ratio(total)
    result_type = float if any(isinstance(x, float) for x in (*data, *weights)) else int
    return _divide(result_type, (tn * d, td * n), 1)


def median(data):
    """The middle of the sorted data; the mean of the two in the middle for an even number."""
    data = sorted(data)
    n = len(data)
    if n == 0:
        raise StatisticsError('no median for empty data')
    i = n // 2
    return data[i] if n % 2 == 1 else (data[i - 1] + data[i]) / 2


def median_low(data):
    """The lower one of the two in the middle."""
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[(len(data) - 1) // 2]


def median_high(data):
    """The higher one of the two in the middle."""
    data = sorted(data)
    if not data:
        raise StatisticsError('no median for empty data')
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """The median of data that was rounded to the middles of intervals."""
    from bisect import bisect_left, bisect_right
    data = sorted(data)
    n = len(data)
    if not n:
        raise StatisticsError('no median for empty data')
    x = data[n // 2]
    i = bisect_left(data, x)
    j = bisect_right(data, x, lo=i)
    interval = float(interval)
    x = float(x)
    return x - interval / 2.0 + interval * (n / 2 - i) / (j - i)


def mode(data):
    """The most frequent value, the first one met of several."""
    from collections import Counter
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]


def multimode(data):
    """The most frequent values, in the order in which they were met."""
    from collections import Counter
    counts = Counter(iter(data))
    if not counts:
        return []
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method='exclusive'):
    """The points that cut the data into n parts of the same size."""
    if n < 1:
        raise StatisticsError('n must be at least 1')
    data = sorted(data)
    ld = len(data)
    if ld < 2:
        if ld == 1:
            return data * (n - 1)
        raise StatisticsError('must have at least one data point')
    result = []
    if method == 'inclusive':
        m = ld - 1
        for i in range(1, n):
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == 'exclusive':
        m = ld + 1
        for i in range(1, n):
            j = i * m // n
            j = 1 if j < 1 else ld - 1 if j > ld - 1 else j
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f'Unknown method: {method!r}')


def _squares(data, c):
    """The type of the result, the exact sum of squared deviations as a fraction, and the number of data points."""
    data = list(data)
    result_type, (n, d), count = _sum(data)
    if c is not None:
        cn, cd = _ratio(c)
        if isinstance(c, float):
            result_type = float
    elif count:
        cn, cd = n, d if d is None else d * count
    else:
        return result_type, (0, 1), 0
    if d is None or cd is None:
        return float, (float('nan'), None), count
    sn, sd = 0, 1
    for x in data:
        xn, xd = _ratio(x)
        dn = xn * cd - cn * xd
        dd = xd * cd
        sn, sd = sn * dd * dd + dn * dn * sd, sd * dd * dd
        divisor = _gcd(sn, sd)
        sn //= divisor
        sd //= divisor
    return result_type, (sn, sd), count


def variance(data, xbar=None):
    """The variance of a sample."""
    result_type, squares, count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError('variance requires at least two data points')
    return _divide(result_type, squares, count - 1)


def pvariance(data, mu=None):
    """The variance of a population."""
    result_type, squares, count = _squares(data, mu)
    if count < 1:
        raise StatisticsError('pvariance requires at least one data point')
    return _divide(result_type, squares, count)


def _root_of_fraction(n, d):
    """The square root of a fraction of ints, correctly rounded."""
    if n == 0:
        return 0.0
    from math import isqrt
    # 109 bits of the root and a sticky bit are enough to round once.
    shift = (n.bit_length() - d.bit_length() - 109) // 2
    if shift >= 0:
        scaled_n, scaled_d = n, d << 2 * shift
    else:
        scaled_n, scaled_d = n << -2 * shift, d
    root = isqrt(scaled_n // scaled_d)
    if root * root * scaled_d != scaled_n:
        root |= 1
    return float(root << shift) if shift >= 0 else root / (1 << -shift)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    result_type, (n, d), count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError('stdev requires at least two data points')
    return float('nan') if d is None else _root_of_fraction(n, d * (count - 1))


def pstdev(data, mu=None):
    """The standard deviation of a population."""
    result_type, (n, d), count = _squares(data, mu)
    if count < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return float('nan') if d is None else _root_of_fraction(n, d * count)


def covariance(x, y, /):
    """The covariance of two samples."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('covariance requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('covariance requires at least two data points')
    xbar, ybar = _fsum(x) / n, _fsum(y) / n
    return _sumprod((xi - xbar for xi in x), (yi - ybar for yi in y)) / (n - 1)


def correlation(x, y, /, *, method='linear'):
    """Pearson's coefficient of correlation, or Spearman's for method 'ranked'."""
    n = len(x)
    if len(y) != n:
        raise StatisticsError('correlation requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('correlation requires at least two data points')
    if method not in ('linear', 'ranked'):
        raise ValueError(f'Unknown method: {method!r}')
    if method == 'ranked':
        start = (n - 1) / -2
        x, y = _rank(x, start), _rank(y, start)
    else:
        xbar, ybar = _fsum(x) / n, _fsum(y) / n
        x, y = [xi - xbar for xi in x], [yi - ybar for yi in y]
    sxy, sxx, syy = _sumprod(x, y), _sumprod(x, x), _sumprod(y, y)
    try:
        return sxy / _sqrt(sxx * syy)
    except ZeroDivisionError:
        raise StatisticsError('at least one of the inputs is constant')


def _rank(data, start):
    order = sorted(range(len(data)), key=lambda i: data[i])
    result = [0.0] * len(data)
    i = 0
    while i < len(order):
        j = i
        while j < len(order) and data[order[j]] == data[order[i]]:
            j += 1
        for k in order[i:j]:
            result[k] = start + (i + j - 1) / 2
        i = j
    return result


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept of the line of least squares."""
    from collections import namedtuple
    LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'), module='statistics')
    n = len(x)
    if len(y) != n:
        raise StatisticsError('linear regression requires that both inputs have same number of data points')
    if n < 2:
        raise StatisticsError('linear regression requires at least two data points')
    xbar = ybar = 0.0
    if not proportional:
        xbar, ybar = _fsum(x) / n, _fsum(y) / n
        x, y = [xi - xbar for xi in x], [yi - ybar for yi in y]
    sxy = _sumprod(x, y) + 0.0
    sxx = _sumprod(x, x)
    try:
        slope = sxy / sxx
    except ZeroDivisionError:
        raise StatisticsError('x is constant')
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)


class NormalDist:
    """A normal distribution."""

    __slots__ = {'_mu': 'Arithmetic mean of a normal distribution', '_sigma': 'Standard deviation of a normal distribution'}

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError('sigma must be non-negative')
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        data = list(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        import random
        rnd = random.random if seed is None else random.Random(seed).random
        return [self.inv_cdf(rnd()) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError('pdf() not defined when sigma is zero')
        diff = x - self._mu
        return _exp(diff * diff / (-2.0 * variance)) / _sqrt(_tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError('cdf() not defined when sigma is zero')
        return 0.5 * (1.0 + _erf((x - self._mu) / (self._sigma * _sqrt(2.0))))

    def inv_cdf(self, p):
        raise NotImplementedError('Taipan does not support NormalDist.inv_cdf() yet')

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError('zscore() not defined when sigma is zero')
        return (x - self._mu) / self._sigma

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu + x2._mu, _hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu + x2, x1._sigma)

    def __sub__(x1, x2):
        if isinstance(x2, NormalDist):
            return NormalDist(x1._mu - x2._mu, _hypot(x1._sigma, x2._sigma))
        return NormalDist(x1._mu - x2, x1._sigma)

    def __mul__(x1, x2):
        return NormalDist(x1._mu * x2, x1._sigma * _fabs(x2))

    def __truediv__(x1, x2):
        return NormalDist(x1._mu / x2, x1._sigma / _fabs(x2))

    def __pos__(x1):
        return NormalDist(x1._mu, x1._sigma)

    def __neg__(x1):
        return NormalDist(-x1._mu, x1._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(x1, x2):
        return -(x1 - x2)

    def __eq__(x1, x2):
        if not isinstance(x2, NormalDist):
            return NotImplemented
        return x1._mu == x2._mu and x1._sigma == x2._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f'{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})'
