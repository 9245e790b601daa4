from datetime import timedelta as T
a = T(days=1, hours=2, minutes=3.5, milliseconds=7)
print(a, repr(a), a.days, a.seconds, a.microseconds, a.total_seconds(), T(), repr(T()), T(-1, 5), T(weeks=1), T(microseconds=0.5), T(seconds=1e-6 * 1.5))
print(a + T(1), a - T(2), -a, abs(-a), a * 2, a * 1.5, a / 2, a // 7, a / T(hours=1), a // T(hours=1), a % T(hours=5), divmod(a, T(hours=5)))
print(T(1) == T(hours=24), T(1) < T(2), bool(T()), hash(T(1)) == hash(T(hours=24)), sum([T(1), T(2)], T()), T.max, T.min, T.resolution, sorted([T(2), T(1)]))
for call in (lambda: T('x'), lambda: T(10 ** 9), lambda: T(1) / 0):
    try:
        print(call())
    except (TypeError, OverflowError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
