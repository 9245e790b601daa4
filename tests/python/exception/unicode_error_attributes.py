for error in [UnicodeEncodeError('baz', 'xxxxx', 1, 5, 'foo'), UnicodeDecodeError('baz', b'xxxxx', 1, 5, 'foo')]:
    print(error)
    error.end = 2
    print(error)
    error.end = 5
    error.reason = 345
    print(error)
    error.encoding = 4000
    print(error)
    error.start = 1000
    print(error)
    error.object = 5
    try:
        print(error)
    except TypeError as problem:
        print(problem)
