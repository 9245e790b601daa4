# A dict of a class of its own as the globals of a program: what asks it, and what does not.


def attempt(fn):
    try:
        return fn()
    except BaseException as error:
        return f'{type(error).__name__}: {error}'


class Names(dict):
    def __getitem__(self, name):
        print('asked for', name)
        return super().__getitem__(name)

    def __missing__(self, name):
        print('missing', name)
        if name in ('len', 'print'):
            raise KeyError(name)
        return name + '!'

    def __setitem__(self, name, value):
        print('set', name)
        super().__setitem__(name, value)

    def __delitem__(self, name):
        print('del', name)
        super().__delitem__(name)


PROGRAM = '''
x = a
def f(): return b, len
y = f(), f()
z = (lambda: c)()
def g():
    global h
    h = 3
    h += 1
    del h
g()
del x
[q for i in (1,)]
class K: w = e
'''
d = Names()
print(attempt(lambda: exec(PROGRAM, d)), list(d))
for source in ('a', '(lambda: a)()', '[a for i in (1,)]', '[(lambda: a)() for i in (1, 2)]', 'f()'):
    print(source, attempt(lambda: eval(source, d)))
print(eval('lambda: a', d)())
d = Names(len=3)
print(attempt(lambda: exec('x = len\ndef f(): return len\ny = f()', d)), d.get('y'))
scope = {'__builtins__': Names()}
print(attempt(lambda: exec('x = a\ndef f(): return b\ny = f()', scope)), scope.get('x'), scope.get('y'))
print(attempt(lambda: exec('print(1)', scope)))
