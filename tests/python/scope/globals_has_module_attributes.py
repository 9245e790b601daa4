first = 1
names = list(globals())
print(names[0], names[-1], globals()['__name__'], globals()['first'], '__doc__' in globals(), globals()['__spec__'])
print(__name__, first, len(names) > 5)
second = 2


def f():
    return first + second, globals()['second'], globals() is f.__globals__


for i in range(3):
    first += i
    print(f())
globals()['third'] = 3
print(third, 'third' in vars(), 'nothing' in globals())
del first
print('first' in globals())
exec('fourth = 4; print("__name__" in globals(), fourth)')
space = {}
exec('print("__name__" in globals(), sorted(globals()))', space)
print(sorted(space))
if globals().get('__name__') == '__main__':
    print('main')
