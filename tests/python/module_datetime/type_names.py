from datetime import date, timedelta
for call in (lambda: timedelta(1) + 1, lambda: date(2024, 1, 1) < 3):
    try:
        call()
    except TypeError as e:
        print(e)
