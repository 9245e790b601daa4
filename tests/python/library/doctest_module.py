"""Examples in documentation, and what is told of them.

>>> 1 + 1
2
>>> print('a\\n\\nb')
a
<BLANKLINE>
b
"""
import doctest
def f(x):
    """Doubles.

    >>> f(2)
    4
    >>> f(3)
    7
    >>> for i in range(2):
    ...     print(i)
    0
    1
    >>> f(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> [1, 2, 3]  # doctest: +ELLIPSIS
    [1, ..., 3]
    >>> print('a   b') # doctest: +NORMALIZE_WHITESPACE
    a b
    >>> 1/0 # doctest: +SKIP
    >>> x = 5
    >>> x
    5
    >>> raise ValueError('q')
    Traceback (most recent call last):
    ValueError: z
    >>> raise KeyError('a') # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    KeyError: zzz
    """
    return x * 2
class C:
    """
    >>> C().m()
    'm'
    """
    def m(self):
        """
        >>> C().m()
        'n'
        """
        return 'm'
    @staticmethod
    def s():
        """>>> 1
        1"""
    @property
    def p(self):
        """
        >>> True
        1
        """
def nodoc(): pass
r = doctest.testmod()
print(r, r.failed, r.attempted, r.skipped)
r = doctest.testmod(verbose=True)
print(r)
__test__ = {'extra': '>>> 5\n5\n'}
print(doctest.testmod(optionflags=doctest.REPORT_NDIFF))
doctest.run_docstring_examples(f, globals(), name='ff')
p = doctest.DocTestParser()
print([ (e.source, e.want, e.lineno, e.indent, e.options, e.exc_msg) for e in p.get_examples('  >>> a(\n  ... b)\n  1\n  2\n')])
for bad in ['>>>1', '>>> a\n  >>> b\nc\n ...x', '    >>> a\n  b', '>>> 1 # doctest: +NOPE', '>>> 1 # doctest: ELLIPSIS', '>>> a\n...b']:
    try: p.get_examples(bad, 'nm'); print('ok')
    except ValueError as e: print(e)
t = p.get_doctest('>>> 1\n2\n', {}, 'nm', 'file.py', 10); print(t, t.examples[0] == doctest.Example('1', '2\n'), repr(t))
runner = doctest.DocTestRunner(verbose=False); print(runner.run(t)); print(runner.summarize())
c = doctest.OutputChecker(); print(c.check_output('1\n', 'True\n', 0), c.check_output('a...c\n', 'abc\n', doctest.ELLIPSIS), c.check_output('<BLANKLINE>\n', '\n', 0))
t = p.get_doctest('>>> 1/0\n2\n>>> int("x")\n', {}, 'nm', None, 10); print(doctest.DocTestRunner(verbose=False).run(t))
try: doctest.DebugRunner().run(p.get_doctest('>>> 1\n2\n', {}, 'nm', 'file.py', 10))
except doctest.DocTestFailure as e: print(e, repr(e.got))
print([t.name for t in doctest.DocTestFinder().find(C)], [(t.name, t.lineno, len(t.examples)) for t in doctest.DocTestFinder().find(C)])
print(doctest.script_from_examples('>>> 1\n1\ntext\n'))
