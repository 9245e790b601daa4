for x in [1, 0, 'a', None, []]:
    try:
        print(10 / x)
    except ZeroDivisionError as e:
        print('zero:', e)
    except TypeError as e:
        print('type:', e)
