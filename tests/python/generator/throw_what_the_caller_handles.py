import sys
def generate():
    try:
        yield 1
    except KeyError:
        yield sys.exc_info()[1]
        try:
            yield 2
        finally:
            print(sys.exc_info()[1])
        yield 3
        raise
try:
    raise KeyError('a')
except KeyError as error:
    generator = generate()
    next(generator)
    print(generator.throw(error) is error)
    print(next(generator))
print(sys.exc_info()[1])
try:
    raise KeyError('b')
except KeyError as error:
    print(next(generator))
    print(sys.exc_info()[1])
try:
    next(generator)
except KeyError as error:
    print(error, error.__context__)
