import time
from datetime import UTC, date, datetime, time as clock, timedelta, timezone


def show(call):
    try:
        print(repr(call()))
    except Exception as error:
        print(type(error).__name__, error)


for text, form in (('5 Jan 1999', '%e %b %Y'), ('1999 366', '%Y %j'), ('29 feb', '%d %b'), ('30 feb 2020', '%d %b %Y'),
                   ('12:00:61', '%H:%M:%S'), ('utc +0000', '%Z %z'), ('EST', '%Z'), ('-013015.5', '%z'), ('+01:3015', '%z'),
                   ('10:20', '%R'), ('10/11/12', '%D'), ('2020 10 Mon', '%Y %W %a'), ('2020-W10-1', '%G-W%V-%u'), ('x', '%Q')):
    show(lambda: datetime.strptime(text, form))
    show(lambda: time.strptime(text, form))
show(lambda: date.strptime('3/4/2021', '%d/%m/%Y'))
show(lambda: clock.strptime('3:04 PM +0100', '%I:%M %p %z'))
show(lambda: time.strptime('+0130', '%z').tm_gmtoff)
show(lambda: datetime.strptime(1, '%d'))

moment = datetime(2021, 3, 4, 5, 6, 7)
print(moment.strftime('%-d.%-m. %_H:%M %g %r %s|%j|%-j'))


class Number:
    def __index__(self):
        return 3


show(lambda: clock(True, Number()))
show(lambda: date(2000, Number(), True))
show(lambda: date(10 ** 10, 1, 1))
show(lambda: timedelta(10 ** 20))
show(lambda: clock(fold='a'))
show(lambda: moment.isoformat('--'))
show(lambda: moment.isoformat(timespec=None))
show(lambda: date(2000, 1, 1) - moment)
show(lambda: date.fromordinal('1'))
show(lambda: datetime.fromtimestamp(253402300800))
show(lambda: datetime.fromtimestamp(None))
show(lambda: date.fromtimestamp('1'))
show(lambda: datetime.fromisoformat('9999-12-31T24:00'))
show(lambda: clock.fromisoformat('12:30:45.1234567x'))
show(lambda: datetime.fromisoformat('2020-01-01T00:00+00:00:00.5'))


class Moment(datetime):
    pass


show(lambda: Moment(2000, 1, 1) + timedelta(1))
far = datetime.max.replace(tzinfo=UTC)
print(far - datetime.min.replace(tzinfo=UTC), far > datetime.min.replace(tzinfo=timezone.max))
print(hash(datetime(2020, 1, 1, 1, tzinfo=UTC)) == hash(datetime(2020, 1, 1, 0, tzinfo=timezone(-timedelta(hours=1)))))
