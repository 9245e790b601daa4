try:
    1 / 0
except ValueError, ZeroDivisionError:
    print('caught without parentheses')
