for call in (lambda: enumerate(start=1), lambda: enumerate(), lambda: enumerate([], iterable=[]), lambda: enumerate(start=1, iterable='a')):
    try:
        print(list(call()))
    except TypeError as error:
        print(error)
