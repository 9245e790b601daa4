from datetime import date, timedelta
d = date(2024, 2, 29)
print(d, repr(d), d.year, d.weekday(), d.isoweekday(), tuple(d.isocalendar()), d.toordinal(), d.isoformat(), d.ctime(), d.replace(month=3))
print(d + timedelta(1), d - timedelta(60), d - date(2023, 12, 25), date.fromordinal(730120), date.fromisoformat('2024-12-31'), date.fromisoformat('20240102'), date.fromisoformat('2024-W05-3'))
print(d.strftime('%d/%m/%y %A %a %B %b %j %U %W %w %% %Y'), f'{d:%Y.%m}', date(2020, 12, 31).isocalendar(), date.fromisocalendar(2021, 1, 1), date.min, date.max, date.fromtimestamp(86400 * 365))
print(d == date(2024, 2, 29), d < date(2024, 3, 1), hash(d) == hash(date(2024, 2, 29)), {d: 1}[date(2024, 2, 29)], max(d, date(2025, 1, 1)), sorted([date(2, 1, 1), date(1, 1, 1)]))
for call in (lambda: date(2023, 2, 29), lambda: date(2023, 13, 1), lambda: date(0, 1, 1), lambda: date.fromisoformat('2024-1-1'), lambda: date.max + timedelta(1), lambda: date('a', 1, 1)):
    try:
        print(call())
    except (TypeError, OverflowError, ValueError) as e:
        print(type(e).__name__, e)
