# Paths as objects, of both kinds of systems.
import copy
import os
import pathlib
import pickle
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except Exception as e:
        return f'{type(e).__name__}: {e}'


for cls, texts in [(PurePosixPath, ['', '.', '/', '//', '///a', 'a', 'a/b', '/a/b/', './a/./b/../c', 'a.tar.gz', '.bashrc', 'x.', '..', 'a/..', '//a/b',
                                    '.a.b', 'a b', 'c:/x', 'é/ü.txt', '...', 'a..b']),
                   (PureWindowsPath, ['', 'c:', 'c:/', 'c:\\a\\b.txt', 'a/b', '/a', '//server/share/x', '\\\\?\\c:\\x', '//server', 'C:a.b',
                                      './c:x', '\\\\.\\pipe\\x', '//?/UNC/server/share/y', 'C:/PROGRA~1', 'a.txt.'])]:
    for text in texts:
        p = cls(text)
        print(repr(p), str(p), p.drive, p.root, p.anchor, p.parts, p.name, p.stem, p.suffix, p.suffixes, p.is_absolute(), p.parent,
              [str(q) for q in p.parents], p.as_posix(), bytes(p))
P, W = PurePosixPath, PureWindowsPath
print(P('a', 'b', '/c', 'd'), P('a') / 'b' / P('c'), '/x' / P('y'), P(P('a'), 'b'), P('a').joinpath('b', '..', 'c'), W('c:/a', 'd:b'), W('c:/a', '/b'), W('c:a') / 'c:b',
      W('a') / P('b/c'), P('x') / W('b\\c'), P() == P('.'))
print(P('a') == P('a/'), P('a') == P('A'), W('a') == W('A'), P('a') == W('a'), P('a') == 'a', hash(W('A')) == hash(W('a')), P('a') != P('b'))
print(P('a') < P('b'), P('a/b') < P('a-b'), sorted([P('b'), P('a/c'), P('a')]), W('A') <= W('a'), attempt(lambda: P('a') < W('b')), attempt(lambda: P('a') < 'b'))
for path, name in [('a/b.c', 'x'), ('a/b.c', ''), ('a', 'x/y'), ('/', 'x'), ('a', '.'), ('', 'x')]:
    print(attempt(P(path).with_name, name))
for path, stem in [('a/b.c', 'x'), ('a/b.c', ''), ('a/b', 'x'), ('a/b', ''), ('.c', 'y')]:
    print(attempt(P(path).with_stem, stem))
for path, suffix in [('a/b.c', '.x'), ('a/b.c', ''), ('a/b', '.y'), ('a', 'y'), ('/', '.x'), ('a', '.'), ('a.b.c', '.d'), ('a', '.x/y'), ('.a', '.b')]:
    print(attempt(P(path).with_suffix, suffix))
for path, other, up in [('/a/b', '/a', False), ('/a/b', '/c', False), ('/a/b', '/c', True), ('a/b', '/a', True), ('a', 'a', False), ('a/b', '', False),
                        ('a', '../b', True), ('/a/b/c', '/a/d/e', True)]:
    print(attempt(P(path).relative_to, other, walk_up=up), P(path).is_relative_to(other))
print(W('C:/A/b').relative_to('c:/a'), attempt(W('c:/a').relative_to, 'd:/'))
for path, pattern in [('a/b.py', '*.py'), ('/a/b.py', 'a/*.py'), ('/a/b.py', '/*.py'), ('a/b/c.py', 'a/**/*.py'), ('a/c.py', 'a/**/*.py'), ('a.PY', '*.py'),
                      ('a/b', '**'), ('/a', '/**'), ('', '*'), ('a[b', 'a[[]b'), ('ab', 'a[!b]'), ('a-', 'a[a-]'), ('x/y/z', 'x/*'), ('x/.y', 'x/?y'), ('a', 'a/'), ('a/b/c', '**/c'),
                      ('c', '**/c'), ('a/b', 'a/**/**/b'), ('abc', '[a-c]*'), ('a', '[]'), (']', '[]]')]:
    print(path, pattern, P(path).match(pattern), P(path).full_match(pattern), W(path).full_match(pattern), P(path).full_match(pattern, case_sensitive=False))
print(attempt(P('a').match, ''), P('a').full_match(''), P('').full_match(''))
p = P('a/b/c')
print(p.parents, p.parents[0], p.parents[-1], p.parents[1:], len(p.parents), attempt(lambda: p.parents[3]), p.parents == p.parents)
print(attempt(P, 3), attempt(P, b'a'), attempt(P, None), attempt(lambda: P('a') / 3), attempt(pathlib.WindowsPath, 'a'))
print(pickle.loads(pickle.dumps(p)), copy.deepcopy(p), os.fspath(p), f'{p}', {p: 1}[P('a/b/c')], isinstance(p, os.PathLike))
print(PurePath('x'), repr(Path('x')), repr(Path('a') / 'b'), Path('a').parent, Path('/a b/é').as_uri(), attempt(Path('a').as_uri), Path.from_uri('file:///a%20b'),
      attempt(Path.from_uri, 'http://x'), attempt(Path.from_uri, 'file:x'))
print(Path.__mro__, PurePath.__module__, isinstance(Path('a'), PurePosixPath), p.parser.__name__)


class Mine(PurePosixPath):
    def __init__(self, *args, tag=None):
        super().__init__(*args)
        self.tag = tag

    def with_segments(self, *args):
        return type(self)(*args, tag=self.tag)


m = Mine('a/b', tag=7)
print(repr(m), (m / 'c').tag, m.parent.tag, m.with_name('x').tag)
match P('a/b'):
    case PurePath(name=n, parent=q):
        print(n, q)
