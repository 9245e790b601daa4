# Special methods see the line that their caller has come to, whatever instruction calls them.
import sys
log = []


def line(): return sys._getframe(2).f_lineno


class X:
    def __bool__(self): log.append(('bool', line())); return True
    def __len__(self): log.append(('len', line())); return 3
    def __getattr__(self, n): log.append(('getattr', line())); return 5
    def __setattr__(self, n, v): log.append(('setattr', line()))
    def __delattr__(self, n): log.append(('delattr', line()))
    def __getitem__(self, n): log.append(('getitem', line())); return 1
    def __setitem__(self, n, v): log.append(('setitem', line()))
    def __delitem__(self, n): log.append(('delitem', line()))
    def __hash__(self): log.append(('hash', line())); return 1
    def __eq__(self, o): log.append(('eq', line())); return False
    def __format__(self, o): log.append(('format', line())); return 'f'
    def __repr__(self): log.append(('repr', line())); return 'f'
    def __str__(self): log.append(('str', line())); return 'f'
    def __neg__(self): log.append(('neg', line())); return self
    def __pos__(self): log.append(('pos', line())); return self
    def __invert__(self): log.append(('invert', line())); return self
    def __contains__(self, o): log.append(('contains', line())); return self
    def __add__(self, o): log.append(('add', line())); return self
    def __iadd__(self, o): log.append(('iadd', line())); return self
    def __lt__(self, o): log.append(('lt', line())); return self
    def __iter__(self): log.append(('iter', line())); return iter([1, 2])
    def __enter__(self): log.append(('enter', line())); return self
    def __exit__(self, *a): log.append(('exit', line()))
    def __call__(self, *a): log.append(('call', line()))
    def keys(self): log.append(('keys', line())); return ['a']
    def __index__(self): log.append(('index', line())); return 1

class I:
    def __iter__(self): log.append(('iter', line())); return self
    def __next__(self):
        log.append(('next', line()))
        raise StopIteration

def show(name):
    print(name, [(n, l - sys._getframe(1).f_lineno) for n, l in log]); log.clear()

def f(x, y, z=None):
    a = 1
    if x: pass
    show('if')
    a = 1
    not x
    show('not')
    a = 1
    while x: break
    show('while')
    a = x and 3
    show('and')
    b = 1 if x else 2
    show('ifexp')
    a = 1
    x.attr
    show('attr')
    a = 1
    x.attr = 1
    show('store attr')
    a = 1
    del x.attr
    show('del attr')
    a = 1
    x[a]
    show('getitem')
    a = 1
    x[a] = 1
    show('store item')
    a = 1
    del x[a]
    show('del item')
    a = 1
    {x: 1}
    show('dict')
    a = 1
    {x, 1}
    show('set')
    a = 1
    {**x}
    show('dict unpack')
    a = 1
    [*x]
    show('list unpack')
    a = 1
    f'{x}'
    show('format')
    a = 1
    f'{x!r}'
    show('format r')
    a = 1
    f'{x!s:>4}'
    show('format s')
    a = 1
    -x
    show('neg')
    a = 1
    +x
    show('pos')
    a = 1
    ~x
    show('invert')
    a = 1
    1 in x
    show('in')
    a = 1
    x + 1
    show('add')
    a = 1
    x += 1
    show('iadd')
    a = 1
    x < 1
    show('lt')
    a = 1
    1 < x < 3
    show('chain')
    a = 1
    for i in x: pass
    show('for')
    a = 1
    with x: pass
    show('with')
    a = 1
    p, q = x
    show('unpack')
    a = 1
    p, *q = x
    show('unpack star')
    a = 1
    x()
    show('call')
    a = 1
    print(end='', *x)
    show('call star')
    a = 1
    dict(**x)
    show('call kw')
    a = 1
    [10, 20][x]
    show('index')
    a = 1
    [10, 20][x:x]
    show('slice')
    a = 1
    [i for i in x if x]
    show('comp')
    a = 1
    {x: x for i in x if x}
    show('dcomp')
    a = 1
    {x for i in x if x}
    show('scomp')
    a = 1
    for i in I(): pass
    show('next')
    a = 1
    assert x
    show('assert')
    a = 1
    x[a] += 1
    show('aug item')
    a = 1
    x.b += 1
    show('aug attr')
    a = 1
    match x:
        case {'a': 3}: pass
        case [1, 2]: pass
        case 5: pass
    show('match')
    a = 1
    {1: 2}[x]
    show('key')
    a = 1
    x in {1: 2}
    show('in dict')
    a = 1
    x.m()
    show('method')
    a = 1
    'a %s' % x
    show('percent')
    a = 1
    str(x)
    show('str()')
    a = 1
    len(x)
    show('len()')
    a = 1
    print(x, end='')
    show('print()')
    a = 1
    isinstance(x, int)
    bool(x)
    show('bool()')
    a = 1
    int(x)
    show('int()')
    a = 1
    sorted([x, x])
    show('sorted()')
    a = 1
    x == 1
    show('eq')
    a = 1
    raise_ = [x] == [5]
    show('eq list')
    a = 1
    [x].index(5) if 0 else 5 in [x]
    show('in list')
    return x


f(X(), 2)
