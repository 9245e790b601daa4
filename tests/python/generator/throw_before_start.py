def generate():
    yield 1


g = generate()
try:
    g.throw(StopIteration('early'))
except StopIteration as error:
    print(repr(error))
print(list(g))
generate().throw(ValueError('early'))
