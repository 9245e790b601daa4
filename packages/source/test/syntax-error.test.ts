import { InternalError, PythonSyntaxError } from '@taipan/source';
import { describe, expect, test } from 'vitest';

describe('PythonSyntaxError', () => {
  test('computes lines and columns from offsets', () => {
    const error = new PythonSyntaxError('SyntaxError', 'invalid syntax', 'a\né b c', 'f.py', 4, 5);
    expect([error.lineno, error.offset, error.endLineno, error.endOffset]).toEqual([2, 3, 2, 4]);
    expect([error.name, error.type, error.text]).toEqual(['SyntaxError', 'SyntaxError', 'é b c']);
    expect(error.render()).toBe('  File "f.py", line 2\n    é b c\n      ^\nSyntaxError: invalid syntax\n');
  });

  test('reports what CPython reports where that is not what follows', () => {
    const reported = { offset: 7, endOffset: -1 };
    const error = new PythonSyntaxError('IndentationError', 'unexpected indent', '  x', '<string>', 0, 2, reported);
    expect([error.lineno, error.offset, error.endLineno, error.endOffset]).toEqual([1, 7, 1, -1]);
  });

  test('renders errors over several lines, past the end of the line, and without a line', () => {
    const several = new PythonSyntaxError('SyntaxError', 'm', '  ab\ncd', 'f', 3, 6);
    expect(several.render()).toBe('  File "f", line 1\n    ab\n     ^\nSyntaxError: m\n');
    const past = new PythonSyntaxError('SyntaxError', 'm', 'ab', 'f', 2, 2);
    expect(past.render()).toBe('  File "f", line 1\n    ab\n      ^\nSyntaxError: m\n');
    const none = { lineno: null, offset: null, endLineno: null, endOffset: null };
    expect(new PythonSyntaxError('SyntaxError', 'm', 'ab', 'f', 0, 0, none).render()).toBe('SyntaxError: m\n');
  });

  test('shows a hint in its own place', () => {
    const error = new PythonSyntaxError('SyntaxError', 'invalid syntax', 'x = fro y', 'f', 8, 9);
    error.hint = () => ({ message: 'better', text: '  fro y', offset: 3, endOffset: 6 });
    expect(error.render()).toBe('  File "f", line 1\n    fro y\n    ^^^\nSyntaxError: better\n');
    expect(error.message).toBe('invalid syntax');
  });
});

test('InternalError asks to be reported', () => {
  expect(new InternalError('x').message).toContain('please report it');
});
