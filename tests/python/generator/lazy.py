def g():
    print('start')
    x = yield 'first'
    print('got', x)
    y = yield 'second'
    print('got', y)
it = g()
print('created')
print(next(it))
print(it.send('hello'))
try:
    it.send('bye')
except StopIteration:
    print('stopped')
