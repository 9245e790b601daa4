# What exceptions say for copy and pickle.
import pickle

def caught(f):
    try:
        f()
    except BaseException as error:
        return error

class C:
    pass

def missing():
    import nowhere

for error in (caught(lambda: C().foo), caught(lambda: zzz), caught(missing), caught(lambda: [][1]), OSError(9999, 'a', 'b', None, 'c'),
              OSError('a'), SystemExit(3), StopIteration(4), caught(lambda: 'é'.encode('ascii')), ExceptionGroup('m', [ValueError(1)]),
              ImportError('a', name='n', path='p'), AttributeError()):
    print(error.__reduce__())
    error.x = 1
    print(error.__reduce__(), error.__getstate__())
    again = pickle.loads(pickle.dumps(error))
    print(type(again), again.args, again.x)
error = ValueError()
for state in (1, {1: 2}, None, {'a': 1}):
    try:
        print(error.__setstate__(state), error.__dict__)
    except TypeError as fault:
        print(fault)
