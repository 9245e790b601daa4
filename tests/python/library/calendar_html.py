# Calendars as HTML.
import calendar


class Named(calendar.HTMLCalendar):
    cssclasses = [f'd{i}' for i in range(7)]
    cssclass_noday = 'none'
    cssclass_month = 'm'
    cssclass_year = 'y'
    cssclass_year_head = 'yh'
    cssclass_month_head = 'mh'


for c in (calendar.HTMLCalendar(), Named(6)):
    print(c.formatmonth(2024, 2), c.formatmonth(2024, 12, False), c.formatyear(2023, 5), c.formatyear(2023, 0), sep='\n')
    print(c.formatyearpage(2000).decode(), c.formatyearpage(2000, 4, None, 'ascii').decode(), sep='\n')
    print(c.formatweekheader(), c.formatday(0, 1), c.formatday(3, 1), c.formatweekday(2), c.formatweek([(1, 2), (0, 3)]))
try:
    c.formatmonthname(2000, 13)
except calendar.IllegalMonthError as error:
    print(error)
calendar.format(['a', 'b'], 5, 2)
print(calendar.formatstring(['x', 'yy']), calendar.HTMLCalendar.__name__)
