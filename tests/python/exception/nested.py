try:
    try:
        1 / 0
    except ValueError:
        print('never')
    finally:
        print('inner finally')
except ZeroDivisionError:
    print('outer')
