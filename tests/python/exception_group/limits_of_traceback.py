def f(n):
    raise ValueError(n)
def grp(name, n):
    l = []
    for i in range(n):
        try:
            f(i)
        except ValueError as e:
            e.add_note('note %d\nsecond' % i)
            l.append(e)
    return ExceptionGroup(name, l)
try:
    raise grp('one', 17)
except ExceptionGroup as e:
    g = e
    g.add_note('group note')
try:
    try:
        1/0
    except ZeroDivisionError:
        raise grp('two', 1)
except ExceptionGroup as e:
    h = e
x = ValueError('deep')
for i in range(13):
    x = ExceptionGroup('level %d' % i, [x, KeyError(i)])
try:
    raise grp('c', 2) from TypeError('cause\nmulti')
except ExceptionGroup as e:
    k = e
raise ExceptionGroup('top', [g, h, x, ExceptionGroup('last', [k])])
