# The target of an assignment keeps its value when the yield on its right raises.
def generate():
    x = 'before'
    try:
        x = yield 1
    finally:
        print(x)


g = generate()
next(g)
try:
    g.throw(StopIteration)
except RuntimeError as error:
    print(repr(error))
g = generate()
next(g)
try:
    g.throw(ValueError)
except ValueError as error:
    print(repr(error))
