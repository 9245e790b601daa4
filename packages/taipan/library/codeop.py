"""Whether lines are a whole statement, or the beginning of one: for programs that read statements."""

import __future__
import warnings

__all__ = ['compile_command', 'Compile', 'CommandCompiler']

_features = [getattr(__future__, name) for name in __future__.all_feature_names]
PyCF_DONT_IMPLY_DEDENT = 0x200
PyCF_ONLY_AST = 0x400
PyCF_ALLOW_INCOMPLETE_INPUT = 0x4000


def _statement(compiler, source, filename, symbol):
    """The code of a source, None for the beginning of one. Raises SyntaxError for what cannot become any."""
    if all(not line.strip() or line.strip().startswith('#') for line in source.split('\n')) and symbol != 'eval':
        source = 'pass'
    with warnings.catch_warnings():
        warnings.simplefilter('ignore', (SyntaxWarning, DeprecationWarning))
        try:
            compiler(source, filename, symbol)
        except SyntaxError as error:
            if _is_beginning(compiler, source, filename, symbol, error):
                return None
            raise
    return None if symbol == 'single' and _is_open(compiler, source, filename) else compiler(source, filename, symbol)


def _is_open(compiler, source, filename):
    """Whether a source ends within a block, and without the empty line that ends it."""
    last = source.rpartition('\n')[2]
    indent = last[:len(last) - len(last.lstrip())]
    if not indent or not last.strip():
        return False
    try:
        compiler(f'{source}\n{indent}pass', filename, 'exec')
    except SyntaxError:
        return False
    return True


def _is_beginning(compiler, source, filename, symbol, error):
    """Whether more lines can mend a source: then the error is another one with a line more, or says that the text ended."""
    def fails(text):
        try:
            compiler(text, filename, symbol)
        except SyntaxError as error:
            return error
        return None

    longer = fails(source + '\n')
    if longer is None or not source.strip():
        return True
    if 'unterminated string literal' in str(error):
        # A backslash at the end of a line goes on in the next one.
        return not source.endswith('\n') and (len(source) - len(source.rstrip('\\'))) % 2 == 1
    if source.rstrip().rpartition('\n')[2].lstrip().startswith('@'):
        last = source.rstrip().rpartition('\n')[2]
        return fails(f'{source.rstrip()}\n{last[:last.index("@")]}def f(): pass\n') is None
    if 'was never closed' in str(longer) or 'unterminated triple-quoted' in str(longer):
        return True
    if any(text in str(longer) for text in ('expected an indented block', 'unexpected EOF', "expected 'except' or 'finally'")):
        return longer.lineno is not None and longer.lineno >= source.rstrip('\n').count('\n') + 1
    return False


class Compile:
    """Like compile(), but remembers features that were imported from __future__."""

    def __init__(self):
        self.flags = 0

    def __call__(self, source, filename, symbol, flags=0, **options):
        code = compile(source, filename, symbol, self.flags | flags & ~PyCF_DONT_IMPLY_DEDENT & ~PyCF_ALLOW_INCOMPLETE_INPUT, True)
        for feature in _features:
            if code.co_flags & feature.compiler_flag:
                self.flags |= feature.compiler_flag
        return code


class CommandCompiler:
    """Like compile_command(), but remembers features that were imported from __future__."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename='<input>', symbol='single'):
        return _statement(self.compiler, source, filename, symbol)


def compile_command(source, filename='<input>', symbol='single', flags=0):
    """The code of a source; None for the beginning of a statement, which more lines can end."""
    return _statement(lambda *args: compile(*args, flags, True), source, filename, symbol)
