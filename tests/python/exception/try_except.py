try:
    1 / 0
except ZeroDivisionError:
    print('caught')
try:
    int('x')
except (TypeError, ValueError) as e:
    print(type(e).__name__, e, e.args)
