# Mocks note how they are used, and answer as they are told.
from unittest.mock import ANY, DEFAULT, MagicMock, Mock, NonCallableMock, PropertyMock, call, sentinel, seal, create_autospec, mock_open
import unittest.mock


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except BaseException as e:
        return f'{type(e).__name__}: {e}'


m = Mock(name='m')
m(1, a=2)
m.foo.bar('x')
m.foo().baz(3)
m.x = 5
print(m.called, m.call_count, m.call_args, m.call_args_list, m.mock_calls, m.method_calls, m.foo.mock_calls)
print(m.call_args.args, m.call_args.kwargs, m.call_args == call(1, a=2), m.call_args == ((1,), {'a': 2}), m.x, m.foo is m.foo, m.foo() is m.foo.return_value)
args, kwargs = m.call_args
print(args, kwargs, m.mock_calls == [call(1, a=2), call.foo.bar('x'), call.foo(), call.foo().baz(3), call.foo()], call(1), call.a.b(2), call().c, call.a(1).b(2).call_list())
for name, args in [('assert_called_with', (1,)), ('assert_called_once_with', (1,)), ('assert_not_called', ()), ('assert_any_call', (9,)), ('assert_called_once', ()), ('assert_called', ()),
                   ('assert_has_calls', ([call(7)],)), ('assert_has_calls', ([call(7), call(1, a=2)], True)), ('assert_has_calls', ([call(1, a=2), call.foo.bar('x')],))]:
    print(name, attempt(getattr(m, name), *args))
m(2)
print(attempt(m.assert_called_once_with, 2), attempt(m.assert_called_once))
n = Mock()
for name in ['assert_called_with', 'assert_called', 'assert_called_once', 'assert_called_once_with', 'assert_not_called']:
    print(attempt(getattr(n, name)))
print(attempt(lambda: n.assert_foo), attempt(lambda: n.called_with), attempt(lambda: n.assret_x), attempt(n.assert_has_calls, [call(1)]))
n = Mock(return_value=3, **{'a.b.return_value': 4, 'c.side_effect': KeyError('k')})
print(n(), n.a.b(), attempt(n.c))
n.side_effect = [1, ValueError('v'), DEFAULT]
print(n(), attempt(n), n(), attempt(n))
n.side_effect = lambda *a: a
print(n(1, 2))
n.side_effect = None
n.return_value = 'r'
print(n(), n.mock_calls)
n.reset_mock()
print(n.called, n.mock_calls, n.call_args, n())


class Spec:
    attr = 1

    def method(self, a, b=2):
        return a

    @classmethod
    def cm(cls, x):
        pass

    @staticmethod
    def sm(x, y):
        pass

    @property
    def prop(self):
        return 3


s = Mock(spec=Spec)
print(isinstance(s, Spec), attempt(lambda: s.nothing), type(s.attr).__name__)
s.other = 3
s2 = Mock(spec_set=Spec)
print(attempt(setattr, s2, 'other', 3), s.other, attempt(lambda: NonCallableMock()()), attempt(lambda: Mock(spec=['a', 'b']).c))
s3 = Mock(spec=Spec.method)
s3(1, b=3)
print(attempt(s3.assert_called_with, 1, 3), attempt(s3.assert_called_with, a=1, b=3))
mm = MagicMock()
print(len(mm), list(mm), bool(mm), int(mm), float(mm), 3 in mm, mm == mm, mm == 3, mm != 3, hash(mm) == hash(mm))
mm.__getitem__.return_value = 'item'
mm.__len__.return_value = 7
mm.__iter__.return_value = iter([1, 2])
mm.__str__.return_value = 'text'
print(mm['k'], len(mm), list(mm), str(mm), mm.__getitem__.call_args)
with mm as inner:
    print(inner is mm.__enter__.return_value)
mm.__exit__.assert_called_once_with(None, None, None)
print(type(mm + 1).__name__, attempt(lambda: mm < 3), attempt(lambda: Mock() + 1), attempt(lambda: len(Mock())))
mm = MagicMock()
mm[1] = 2
mm.a.b[3]
print(mm.mock_calls)
w = Mock(wraps=[3, 1, 2])
print(w.index(1), w.count(5), w.mock_calls)
x = Mock()
x.__len__ = lambda self: 4
x.__str__ = Mock(return_value='s')
print(len(x), str(x))
type(x).prop = PropertyMock(return_value=9)
print(x.prop)
del x.gone
print(attempt(lambda: x.gone), attempt(delattr, x, 'gone'))
parent = Mock()
parent.attach_mock(Mock(), 'child')
parent.child(1)
parent.second = Mock(name='named')
parent.second(2)
print(parent.mock_calls)
print(ANY == 3, ANY, call(ANY, 2) == call(1, 2), [call(1)] == [call(ANY)], sentinel.a is sentinel.a, sentinel.a, DEFAULT)
auto = create_autospec(Spec)
print(attempt(auto().method, 1, 2, 3), isinstance(auto(), Spec), attempt(lambda: auto.zip), attempt(auto.sm, 1))


def func(a, b, *, c=1):
    pass


f = create_autospec(func, return_value=5)
print(f(1, 2), f(1, b=2, c=3), attempt(f, 1), attempt(f, 1, 2, 3), f.call_count, attempt(f.assert_called_with, 1, 2, c=3), attempt(f.assert_called_once))
sealed = Mock()
sealed.a.b = 1
seal(sealed)
print(sealed.a.b, attempt(lambda: sealed.c), attempt(lambda: sealed.a.d), attempt(lambda: sealed()))
o = mock_open(read_data='one\ntwo\n')
with o('file') as handle:
    print(handle.read())
print(list(o('x')), o('x').readline(), o('x').readlines(), o.call_args_list)
handle = o('y', 'w')
handle.write('data')
handle.write.assert_called_once_with('data')
print(type(auto(1)).__name__)
import re
for mock in [Mock(), MagicMock(name='n'), m.foo, m.foo().bar, m.a.b, Mock(spec=Spec), MagicMock(spec_set=str), NonCallableMock(name='z').q()]:
    print(re.sub(r"id='\d+'", 'id=', repr(mock)))
print(_ := [n for n in dir(Mock(spec=['aa', 'bb'])) if not n.startswith('_')], 'assert_called' in dir(Mock()))
