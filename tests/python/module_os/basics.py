import os, os.path, errno
print(os.path.join('a', 'b', '/c', 'd'), os.path.join('a/', 'b'), os.path.join('', 'x'), os.path.split('/a/b/c.txt'), os.path.splitext('a/b.tar.gz'), os.path.splitext('.bashrc'), os.path.splitext('a.b/c'))
print(os.path.basename('/a/b/'), os.path.dirname('/a/b'), os.path.normpath('a//b/../c/./d'), os.path.normpath('//x/..'), os.path.isabs('/a'), os.path.relpath('/a/b/c', '/a/d'), os.path.commonpath(['/a/b/c', '/a/b/d']), os.path.commonprefix(['abc', 'abd']))
print(os.sep, os.linesep == '\n', os.name, os.path.exists('/nonexistent'), os.path.isfile('/nonexistent'), os.getenv('NOPE', 'd'))
os.environ['X'] = '1'; print(os.environ['X'], os.getenv('X'), 'X' in os.environ, os.environ.get('Y'))
try: os.environ['A'] = 1
except TypeError as e: print(e)
try: os.remove('/nonexistent')
except FileNotFoundError as e: print(type(e).__name__, e.errno == errno.ENOENT, e.filename)
try: os.listdir('/nonexistent')
except OSError as e: print(type(e).__name__)
try: os.fspath(3)
except TypeError as e: print(e)
print(errno.errorcode[errno.ENOENT], os.path.expanduser('x'), os.fsencode('é'), len(os.urandom(4)), os.path.normpath(''), os.path.split('//'), os.path.join(b'a', b'b'))
class P:
    def __fspath__(self): return 'p/q'
