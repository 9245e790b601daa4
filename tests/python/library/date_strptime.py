# Dates and times read from texts, and flags of strftime.
from datetime import date, datetime, time, timedelta

print(date.strptime('2024-05-06 10', '%Y-%m-%d %H'), time.strptime('10:05 +0200', '%H:%M %z'))
print(repr(time.strptime('2024 10', '%Y %H')), f'{date(2024, 1, 5):%-d/%-m}', f'{datetime(2024, 1, 5, 3, 4):%-I:%M %-S}')
for build in (lambda: date.strptime('x', '%Y'), lambda: timedelta(days=10 ** 10), lambda: timedelta(days=10 ** 9)):
    try:
        print(build())
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
