# Paths of files that are not there.
from pathlib import Path


def attempt(function, *args, **kwargs):
    try:
        return function(*args, **kwargs)
    except OSError as e:
        return f'{type(e).__name__}: {e.strerror} {e.filename!r}'
    except Exception as e:
        return f'{type(e).__name__}: {e}'


p = Path('no/such/file.txt')
print(p.exists(), p.is_file(), p.is_dir(), p.is_symlink(), p.info.exists(), list(p.glob('*')), list(p.rglob('*.py')), list(p.walk()))
for name in ['stat', 'lstat', 'open', 'read_text', 'read_bytes', 'unlink', 'rmdir', 'iterdir', 'readlink', 'owner']:
    print(name, attempt(getattr(p, name)))
print(p.unlink(missing_ok=True), attempt(p.write_text, 3), attempt(p.write_bytes, 'x'), attempt(p.samefile, 'x'), attempt(p.rename, 'y'))
print(attempt(lambda: list(p.glob(''))), attempt(lambda: list(p.glob('/x'))))
print(Path('/a').absolute(), Path('/a/../b').absolute(), Path('/x/nothing').resolve(), Path('a').expanduser(), Path('/q').is_absolute())
