try:
    try:
        1 / 0
    except ZeroDivisionError as a:
        raise ValueError from a
except ValueError as e:
    print(repr(e.__cause__), repr(e.__context__), e.__suppress_context__, e.__traceback__ is not None)
