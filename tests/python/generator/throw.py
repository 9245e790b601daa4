def g():
    while True:
        try:
            yield 'waiting'
        except ValueError as e:
            print('caught', e)
it = g()
next(it)
print(it.throw(ValueError('x')))
it.throw(KeyError('k'))
