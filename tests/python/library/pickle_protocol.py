# The methods that classes can have for pickle, and the hooks of the pickler.
import copyreg
import io
import pickle

class Counted:
    def __init__(self, n):
        self.n = n
    def __getstate__(self):
        return {'n': self.n + 1}
    def __setstate__(self, state):
        self.n = state['n'] * 10

print(pickle.loads(pickle.dumps(Counted(1))).n)

class Reduced:
    def __init__(self, *args):
        self.args = args
    def __reduce__(self):
        return Reduced, ('a', 'b'), {'extra': 1}, iter([]), iter([])

again = pickle.loads(pickle.dumps(Reduced()))
print(again.args, again.extra)

class WithNew(tuple):
    def __new__(cls, *, a):
        self = super().__new__(cls, (a,))
        return self
    def __getnewargs_ex__(self):
        return (), {'a': self[0]}

for protocol in (2, 3, 4, 5):
    print(pickle.loads(pickle.dumps(WithNew(a=3), protocol)))

class Global:
    def __reduce__(self):
        return 'the_one'

the_one = Global()
print(pickle.loads(pickle.dumps([the_one]))[0] is the_one)

class Ours:
    def __init__(self, v):
        self.v = v

copyreg.pickle(Ours, lambda obj: (Ours, (obj.v + 1,)))
print(pickle.loads(pickle.dumps(Ours(1))).v)

class Named(pickle.Pickler):
    def persistent_id(self, obj):
        return 'the id' if obj is the_one else None
    def reducer_override(self, obj):
        return (complex, (1, 2)) if isinstance(obj, Counted) else NotImplemented

class Loader(pickle.Unpickler):
    def persistent_load(self, pid):
        return [pid]
    def find_class(self, module, name):
        print('find', module, name)
        return super().find_class(module, name)

file = io.BytesIO()
Named(file).dump([the_one, Counted(1), Ours])
file.seek(0)
print(Loader(file).load()[:2])

cycle = []
cycle.append((cycle, {'self': cycle}))
for protocol in range(6):
    again = pickle.loads(pickle.dumps(cycle, protocol))
    print(again[0][0] is again, again[0][1]['self'] is again)

file = io.BytesIO()
pickler = pickle.Pickler(file, 4)
pickler.dump('one')
pickler.dump('one')
file.seek(0)
unpickler = pickle.Unpickler(file)
print(unpickler.load(), unpickler.load(), file.read())

buffers = []
data = pickle.dumps([pickle.PickleBuffer(bytearray(b'abc')), pickle.PickleBuffer(b'def')], 5, buffer_callback=buffers.append)
print(data, [bytes(b.raw()) for b in buffers])
print(pickle.loads(data, buffers=[bytearray(b'abc'), b'def']))

def local():
    class Inner:
        pass
    return Inner

for what in (lambda: 0, local(), local()(), (x for x in []), [{'a': (1, memoryview(b''))}]):
    try:
        pickle.dumps(what)
    except Exception as error:
        print(type(error).__name__, str(error).partition(' at 0x')[0], getattr(error, '__notes__', None))
for data in (b'', b'.', b'\x80\x09.', b'K', b'cnowhere\nname\n.', b'cbuiltins\nnothing\n.', b'zz', b'(.', b'g5\n.', b'N)R.', b'N)\x81.', b'Np-1\n.'):
    try:
        pickle.loads(data)
    except Exception as error:
        print(type(error).__name__, error)
