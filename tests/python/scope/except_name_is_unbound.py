def f():
    try:
        1/0
    except ZeroDivisionError as e:
        pass
    return e
f()
