"""Statistics of numbers (library reference, statistics)."""

from collections import Counter, namedtuple
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
        try:
            return x.as_integer_ratio()
        except (OverflowError, ValueError):
            # A Decimal that is infinite or no number.
            return x, None
    if hasattr(x, 'numerator') and hasattr(x, 'denominator'):
        return x.numerator, x.denominator
    raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator")


def _common_type(one, other):
    """The type of results of numbers of two types."""
    if one is other or other is int or other is bool:
        return one
    if one is int or issubclass(other, one):
        return other
    if issubclass(one, other):
        return one
    if issubclass(one, int):
        return other
    if issubclass(other, int):
        return one
    from fractions import Fraction
    for fraction, number in ((one, other), (other, one)):
        if issubclass(fraction, Fraction) and issubclass(number, float):
            return number
    raise TypeError(f"don't know how to coerce {one.__name__} and {other.__name__}")


def _sum(data):
    """The type of the result, the exact sum as a fraction (or a float that is not finite), and how many numbers there are."""
    count = 0
    result_type = int
    special = None
    partials = {}
    for x in data:
        count += 1
        if type(x) is not result_type:
            result_type = _common_type(result_type, type(x))
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
        value = n / count
        return value if type(value) is result_type or issubclass(result_type, int) else result_type(value)
    d *= count
    if issubclass(result_type, int):
        return n / d if n % d else result_type(n // d)
    if issubclass(result_type, float):
        return result_type(n / d)
    from numbers import Rational
    return result_type(n, d) if issubclass(result_type, Rational) else result_type(n) / result_type(d)


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
        _not_negative(data)
        return data[0]
    weights = [1] * len(data) if weights is None else list(weights)
    if len(weights) != len(data):
        raise StatisticsError('Number of weights does not match data size')
    _, (total, divisor), _ = _sum(_not_negative(weights))
    try:
        result_type, (n, d), _ = _sum([w / x if w else 0 for w, x in zip(weights, _not_negative(data))])
    except ZeroDivisionError:
        return 0
    if n <= 0:
        raise StatisticsError('Weighted sum must be positive')
    if d is None or divisor is None:
        return _divide(result_type, (total / n, None), 1)
    return _divide(result_type, (total * d, divisor * n), 1)


def _not_negative(data):
    for x in data:
        if x < 0:
            raise StatisticsError('harmonic mean does not support negative values')
    return data


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
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError('Value cannot be converted to a float') from None
    return x - interval / 2.0 + interval * (n / 2 - i) / (j - i)


def mode(data):
    """The most frequent value, the first one met of several."""
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError('no mode for empty data')
    return pairs[0][0]


def multimode(data):
    """The most frequent values, in the order in which they were met."""
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
    """
    The type of the result, the sum of squared deviations as a fraction, and the number of data points. The sum is exact for deviations
    from the mean; those from a number that is given are rounded as its type does.
    """
    if c is not None:
        return _sum((difference := x - c) * difference for x in data)
    data = list(data)
    result_type, (n, d), count = _sum(data)
    if count == 0 or d is None:
        return result_type, (n, d), count
    cn, cd = n, d * count
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


def _root(result_type, n, d, count):
    """The square root of a fraction divided by an int: a Decimal for Decimals, else a float."""
    if d is None:
        raise ValueError('inf or nan encountered in data')
    if hasattr(result_type, 'sqrt'):
        from decimal import localcontext
        with localcontext() as context:
            context.prec = 2 * context.prec + 5
            root = (result_type(n) / result_type(d * count)).sqrt()
        return +root
    return _root_of_fraction(n, d * count)


def stdev(data, xbar=None):
    """The standard deviation of a sample."""
    result_type, (n, d), count = _squares(data, xbar)
    if count < 2:
        raise StatisticsError('stdev requires at least two data points')
    return _root(result_type, n, d, count - 1)


def pstdev(data, mu=None):
    """The standard deviation of a population."""
    result_type, (n, d), count = _squares(data, mu)
    if count < 1:
        raise StatisticsError('pstdev requires at least one data point')
    return _root(result_type, n, d, count)


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
    """The places of numbers in their order, counted from `start`; equal ones share the middle of theirs."""
    data = list(data)
    order = sorted(range(len(data)), key=lambda i: data[i])
    result = [0.0] * len(data)
    i = 0
    while i < len(order):
        # A NaN, which is not equal to itself, has a rank of its own, too.
        j = i + 1
        while j < len(order) and data[order[j]] == data[order[i]]:
            j += 1
        for k in order[i:j]:
            result[k] = start + (i + j - 1) / 2
        i = j
    return result


LinearRegression = namedtuple('LinearRegression', ('slope', 'intercept'))


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept of the line of least squares."""
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
        result_type, squares, count = _squares(data, None)
        if count < 2:
            raise StatisticsError('stdev requires at least two data points')
        center = float(mean(data))
        # Of data that are not finite there is no root.
        return cls(center, center / float('nan') if squares[1] is None else _root(float, *squares, count - 1))

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
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError('p must be in the range 0.0 < p < 1.0')
        return self._mu + _standard_quantile(p) * self._sigma

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        if not isinstance(other, NormalDist):
            raise TypeError('Expected another NormalDist instance')
        # The narrower one first.
        x, y = sorted((self, other), key=lambda dist: (dist._sigma, dist._mu))
        x_variance, y_variance = x.variance, y.variance
        if not x_variance or not y_variance:
            raise StatisticsError('overlap() not defined when sigma is zero')
        spread = y_variance - x_variance
        distance = _fabs(y._mu - x._mu)
        if not spread:
            return 1.0 - _erf(distance / (2.0 * x._sigma * _sqrt(2.0)))
        # Where the two densities are equal.
        middle = x._mu * y_variance - y._mu * x_variance
        half = x._sigma * y._sigma * _sqrt(distance * distance + spread * _log(y_variance / x_variance))
        points = (middle + half) / spread, (middle - half) / spread
        return 1.0 - (_fabs(y.cdf(points[0]) - x.cdf(points[0])) + _fabs(y.cdf(points[1]) - x.cdf(points[1])))

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

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state


# Rational approximations of the quantiles of the standard normal distribution (Wichura 1988, algorithm AS 241, PPND16): numerator and
# denominator for the middle, for what is near the ends, and for the ends.
_MIDDLE = (
    (2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4, 4.5921953931549871457e4,
     1.3731693765509461125e4, 1.9715909503065514427e3, 1.3314166789178437745e2, 3.3871328727963666080e0),
    (5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4, 2.1213794301586595867e4,
     5.3941960214247511077e3, 6.8718700749205790830e2, 4.2313330701600911252e1, 1.0),
)
_NEAR = (
    (7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1, 1.27045825245236838258e0,
     3.64784832476320460504e0, 5.76949722146069140550e0, 4.63033784615654529590e0, 1.42343711074968357734e0),
    (1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2, 1.48103976427480074590e-1,
     6.89767334985100004550e-1, 1.67638483018380384940e0, 2.05319162663775882187e0, 1.0),
)
_FAR = (
    (2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3, 2.65321895265761230930e-2,
     2.96560571828504891230e-1, 1.78482653991729133580e0, 5.46378491116411436990e0, 6.65790464350110377720e0),
    (2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5, 7.86869131145613259100e-4,
     1.48753612908506148525e-2, 1.36929880922735805310e-1, 5.99832206555887937690e-1, 1.0),
)


def _standard_quantile(p):
    """The value that the standard normal distribution stays below with a probability."""
    def approximate(table, r):
        numerator, denominator = 0.0, 0.0
        for a, b in zip(*table):
            numerator, denominator = numerator * r + a, denominator * r + b
        return numerator, denominator

    q = p - 0.5
    if _fabs(q) <= 0.425:
        numerator, denominator = approximate(_MIDDLE, 0.180625 - q * q)
        return numerator * q / denominator
    r = _sqrt(-_log(p if q <= 0.0 else 1.0 - p))
    numerator, denominator = approximate(_NEAR, r - 1.6) if r <= 5.0 else approximate(_FAR, r - 5.0)
    x = numerator / denominator
    return -x if q < 0.0 else x
