print(type(range(1)), type(range(1)) is range, isinstance(range(1), range), isinstance([], range))
