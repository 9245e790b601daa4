# Times in zones of the program's own, texts of ISO 8601, what times are pickled as, and what constructors refuse.
from datetime import *
import pickle
class E(tzinfo):
    def utcoffset(self, dt):
        return timedelta(hours=-5) + self.dst(dt)
    def dst(self, dt):
        return timedelta(hours=1) if dt is not None and 4 <= dt.month <= 10 else timedelta(0)
    def tzname(self, dt): return 'E'
e = E()
a = datetime(2020, 3, 31, 23, tzinfo=e); b = datetime(2020, 4, 1, 1, tzinfo=e)
print(b - a, a < b, a == b, (b.astimezone(UTC) - a.astimezone(UTC)))
print(datetime(2020, 7, 1, 12, tzinfo=UTC).astimezone(e), datetime(2020,1,1,tzinfo=UTC).astimezone(e))
CASES = (
    lambda: date(2020),
    lambda: date(),
    lambda: datetime(2020, 1),
    lambda: datetime(2020),
    lambda: date(month=2),
    lambda: date.fromisoformat('2020-W54-1'),
    lambda: date.fromisoformat('2020-W01-8'),
    lambda: date.fromisoformat('2020-W01'),
    lambda: date.fromisoformat('2020W011'),
    lambda: date.fromisoformat('2020-W011'),
    lambda: datetime.fromisoformat('2022W52520'),
    lambda: datetime.fromisoformat('2022-W52-5 20:10'),
    lambda: datetime.fromisoformat('2020-01-01T24:00'),
    lambda: datetime.fromisoformat('2020-01-01T'),
    lambda: datetime.fromisoformat('2020-01-01T24:01'),
    lambda: datetime.fromisoformat('2020-13-01T10'),
    lambda: datetime.fromisoformat('20200101T101112,5Z'),
    lambda: datetime.fromisoformat('2020-01-01T10:11+25:00'),
    lambda: datetime.fromisoformat('x'),
    lambda: time.fromisoformat('24:00'),
    lambda: time.fromisoformat('T10:11:12.1234567'),
    lambda: time.fromisoformat('1:2'),
    lambda: timezone.utc.utcoffset(1),
    lambda: timezone.utc.fromutc(1),
    lambda: timezone.utc.fromutc(datetime(2020,1,1)),
    lambda: timezone(timedelta(0)) is timezone.utc,
    lambda: datetime.combine(1, 2),
    lambda: datetime.combine(date.min, 2),
    lambda: datetime(2020,1,1).astimezone(3),
    lambda: date.fromtimestamp(1e300),
    lambda: datetime.fromtimestamp(float('nan')),
    lambda: datetime.strptime('2020 10 1', '%Y %W %w'),
    lambda: datetime.strptime('2020 10 1', '%Y %U %w'),
    lambda: datetime.strptime('2020 10 1', '%G %V %u'),
    lambda: datetime.strptime('2020 0 1', '%Y %W %w'),
    lambda: datetime.strptime('2020 0 6', '%Y %U %w'),
    lambda: datetime.strptime('10 1', '%V %u'),
    lambda: datetime.strptime('2020 10 1', '%Y %V %u'),
    lambda: datetime.strptime('2020 10', '%G %V'),
    lambda: datetime.strptime('2020 5', '%G %j'),
    lambda: f'{date(2020,1,1):%Y}',
    lambda: date(2020,1,1).__format__(1),
    lambda: datetime(2020,1,1,tzinfo=UTC) == datetime(2020,1,1),
    lambda: datetime(2020,1,1,tzinfo=UTC) < datetime(2020,1,1),
    lambda: time(1, tzinfo=UTC) < time(1),
    lambda: datetime(2020,1,1,tzinfo=UTC) - datetime(2020,1,1),
    lambda: datetime(2020,1,1, fold=2),
    lambda: date('abcd'),
    lambda: date(b'abcd'),
    lambda: time('abcdef'),
    lambda: datetime(2020,1,1).__reduce__(),
    lambda: datetime(2020,1,1,fold=1).__reduce_ex__(4),
    lambda: time(1,2,3,4,fold=1).__reduce_ex__(4),
    lambda: date(2020,1,1).__reduce__(),
    lambda: pickle.loads(pickle.dumps(date(2020,1,1).isocalendar())),
    lambda: pickle.loads(pickle.dumps(datetime(2020,1,1,1,2,3,4,tzinfo=UTC, fold=1))),
    lambda: pickle.loads(pickle.dumps(time(1,2,3,4,tzinfo=timezone(timedelta(1,-1), 'x')))),
    lambda: hash(time(1, fold=1)) == hash(time(1)),
    lambda: datetime.strptime('02/03 4am:05:06', '%j/%y %I%p:%M:%S'),
)

for case in CASES:
    try:
        print(case())
    except Exception as error:
        print(type(error).__name__, error)


class Wrong(tzinfo):
    def __init__(self, answer):
        self.answer = answer

    def utcoffset(self, dt):
        return self.answer

    tzname = dst = utcoffset


for v in (5, timedelta(hours=24)):
    t = datetime(2020, 1, 1, tzinfo=Wrong(v))
    for f in (t.utcoffset, t.dst, lambda: str(t), lambda: t == datetime(2020,1,1,tzinfo=UTC), t.timetz().utcoffset):
        try: print(f())
        except Exception as x: print(type(x).__name__, x)
