class Failing(Exception):
    def __init__(self):
        1 / 0
class Strange(Exception):
    def __new__(cls):
        return 5
def generate():
    try:
        yield 1
    except (ZeroDivisionError, TypeError) as error:
        yield repr(error)
for wrong in Failing, Strange, 5, ValueError('x'):
    generator = generate()
    next(generator)
    try:
        print(generator.throw(wrong))
    except (TypeError, ValueError) as error:
        print('not inside:', error)
    print(next(generator, 'end'))
