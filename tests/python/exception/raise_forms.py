for make in [lambda: ValueError, lambda: ValueError('msg'), lambda: ValueError('a', 1)]:
    try:
        raise make()
    except ValueError as e:
        print(repr(e), str(e), e.args)
