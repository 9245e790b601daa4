from datetime import datetime, timedelta, timezone, time, date, UTC
d = datetime(2024, 3, 10, 14, 5, 9, 123456)
print(d, repr(d), d.date(), d.time(), d.isoformat(), d.isoformat(' ', 'minutes'), d.isoformat(timespec='milliseconds'), repr(datetime(2024, 1, 1)))
print(d + timedelta(hours=10), d - timedelta(days=10), d - datetime(2024, 1, 1), d.replace(hour=0, microsecond=0), d.strftime('%Y-%m-%d %H:%M:%S.%f %I %p %c %x %X'))
tz = timezone(timedelta(hours=5, minutes=30), 'IST')
e = d.replace(tzinfo=UTC)
print(e, repr(e), e.astimezone(tz), e.astimezone(tz).tzname(), e.timestamp(), e == e.astimezone(tz), tz, repr(tz), timezone(timedelta(hours=-3)), repr(UTC), e.utcoffset(), e.strftime('%z %Z %:z'))
print(datetime.fromisoformat('2024-03-10T14:05:09.5+02:00'), datetime.fromisoformat('2024-03-10 14:05'), datetime.fromisoformat('20240310T140509Z'), datetime.fromtimestamp(1.5e9, UTC), datetime.combine(date(2024, 1, 2), time(3, 4)))
print(datetime.strptime('2024-03-10 14:05', '%Y-%m-%d %H:%M'), datetime.strptime('10 Mar 24 02:05 PM', '%d %b %y %I:%M %p'), repr(datetime.strptime('2024-01-01T00:00:00+0200', '%Y-%m-%dT%H:%M:%S%z')))
print(time(1, 2, 3), repr(time(1, 2)), time.fromisoformat('04:05:06.789'), time(1) < time(2), time(5).strftime('%H:%M'), d.weekday(), datetime.min, datetime.max, d < datetime(2025, 1, 1), d == date(2024, 3, 10), isinstance(d, date))
for call in (lambda: datetime(2024, 1, 1, 25), lambda: datetime.fromisoformat('x'), lambda: datetime.strptime('a', '%Y'), lambda: datetime.strptime('2024x', '%Y'), lambda: d - e, lambda: d < e, lambda: time(1, 60), lambda: timezone(timedelta(2)), lambda: datetime(2024, 1, 1, tzinfo=3)):
    try:
        print(call())
    except (TypeError, OverflowError, ValueError) as x:
        print(type(x).__name__, x)
