// The functions that hosts call, and the command line.

import { executePython, Interpreter, PythonError, run } from 'taipan';
import { describe, expect, test } from 'vitest';
import { main } from '../dist/cli.js';
import { trainingSource } from '../dist/generated/library.js';

test('executePython prints, then shows a trailing expression', () => {
  expect(executePython('2 + 3')).toBe('5');
  expect(executePython('print("a")\n[1, "b"]')).toBe("a\n[1, 'b']");
  expect(executePython('x = 1')).toBe('');
});

test('two calls share nothing', () => {
  executePython('shared = 1');
  expect(() => executePython('shared')).toThrow(PythonError);
});

test('an error tells type, message, output so far and place', () => {
  try {
    executePython('print("before")\n1 / 0');
    expect.unreachable();
  } catch (error) {
    const e = error as PythonError;
    expect([e.type, e.message, e.stdout]).toEqual(['ZeroDivisionError', 'division by zero', 'before\n']);
    expect(e.frames[0]).toMatchObject({ lineno: 2, column: 0, endColumn: 5, name: '<module>' });
    expect(e.frames[0]?.instruction).toBeGreaterThan(0);
  }
});

test('values become JavaScript values', () => {
  expect(run('[2 ** 64, 0.5, True, None, (1, "x")]').value).toEqual([2n ** 64n, 0.5, true, null, [1, 'x']]);
  const cyclic = run('a = [1]\na.append(a)\na').value as unknown[];
  expect(cyclic[1]).toBe(cyclic);
  expect(run('len').value).toEqual({ type: 'builtin_function_or_method', repr: '<built-in function len>' });
});

test('a value that nobody wants is not described', () => {
  const source = 'class C:\n    def __repr__(self):\n        print("asked")\n        return "C"\nC()';
  expect(run(source)).toMatchObject({ value: { type: 'C', repr: 'C' }, stdout: 'asked\n' });
  expect(run(source, { value: false })).toMatchObject({ value: null, stdout: '', error: null });
});

test('an interpreter keeps its globals, and survives endless recursion', () => {
  const session = new Interpreter();
  session.run('x = 20\ndef f(): return f()');
  expect(session.run('f()').error?.type).toBe('RecursionError');
  expect(session.run('x + 1').value).toBe(21);
});

test('modules come from the host', () => {
  const modules = { 'pkg.inner': 'from . import other\nvalue = other.base + 1', 'pkg.other': 'base = 41' };
  expect(run('from pkg.inner import value\nvalue', { modules }).value).toBe(42);
  expect(run('import nowhere').error?.type).toBe('ModuleNotFoundError');
});

test('a program started from an output callback runs beside the other', () => {
  let inner = '';
  const { value } = run('print("go")\n7', {
    stdout: () => {
      inner = executePython('6 * 7');
    },
  });
  expect([inner, value]).toEqual(['42', 7]);
});

test('a host gives lines of input', () => {
  const lines = ['first', 'second'];
  const stdin = () => lines.shift() ?? null;
  const { stdout, error } = run('print(input("> "), input())\ninput()', { stdin });
  expect([stdout, error?.type]).toEqual(['> first second\n', 'EOFError']);
  expect(run('input()').error?.message).toBe('EOF when reading a line');
});

test('builtins that a program changes are its own', () => {
  expect(run('import builtins\nbuiltins.len = lambda x: 1\nlen("abc")').value).toBe(1);
  expect(run('__builtins__.added = 1\n1 / 0').error?.type).toBe('ZeroDivisionError');
  expect(executePython('len("abc")')).toBe('3');
  expect(() => executePython('added')).toThrow("name 'added' is not defined");
});

test('the command line', () => {
  let out = '';
  let err = '';
  const host = {
    stdout: (text: string) => {
      out += text;
    },
    stderr: (text: string) => {
      err += text;
    },
    read: () => 'print(1)\n',
    readLine: () => 'typed',
    version: () => '9.9.9',
  };
  expect([main(['file.py'], host), out]).toEqual([0, '1\n']);
  expect([main(['-c', 'print(input())'], host), out]).toEqual([0, '1\ntyped\n']);
  expect(main(['-c', 'class C:\n    __repr__ = None\nC()'], host)).toBe(0);
  expect(main(['-c', '1 / 0'], host)).toBe(1);
  expect(err).toContain('ZeroDivisionError');
  expect(main(['--dis', '-c', '2 + 3'], host)).toBe(0);
  expect(out).toContain('ADD_INT');
  expect(main(['--ast', '-c', '2 + 3'], host)).toBe(0);
  expect(main(['--tokens', '-c', '2 + 3'], host)).toBe(0);
  expect(main(['--nonsense'], host)).toBe(2);
});

test('warnings of the compiler go to standard error, with the line where the source is in a file', () => {
  const warning = `SyntaxWarning: "is" with 'int' literal. Did you mean "=="?\n`;
  expect(run('x = 1\nif x is 1: print(x)', { filename: 'some.py' })).toMatchObject({
    stdout: '1\n',
    stderr: `some.py:2: ${warning}  if x is 1: print(x)\n`,
  });
  expect(run('1 is 1').stderr).toBe(`<string>:1: ${warning}`);
  expect(run('exec("1 is 1")', { filename: 'some.py' }).stderr).toBe(`<string>:1: ${warning}`);
  expect(run('import m', { modules: { m: 'def f(x):\n    return x is 1\n' } }).stderr).toBe(
    `m.py:2: ${warning}  return x is 1\n`,
  );
});

test('a filter of an earlier program makes a warning of the compiler an error', () => {
  const session = new Interpreter();
  session.run('import warnings\nwarnings.simplefilter("error")');
  expect(session.run('\n1 is 1').error).toMatchObject({ type: 'SyntaxError', frames: [{ lineno: 2, endColumn: 6 }] });
});

test("an error that the program's excepthook has shown is not shown again", () => {
  const program = `
import sys
def hook(kind, value, trace):
    print('hook', kind.__name__, value, trace.tb_lineno)
sys.excepthook = hook
`;
  expect(run(`${program}1 / 0`)).toMatchObject({
    stdout: 'hook ZeroDivisionError division by zero 6\n',
    error: { type: 'ZeroDivisionError', traceback: '' },
  });
  expect(run(`${program}sys.exit(3)`)).toMatchObject({ stdout: '', error: { type: 'SystemExit' } });
  expect(run('import sys\nsys.excepthook = lambda *args: {}[0]\n1 / 0').stderr).toMatch(
    /^Error in sys\.excepthook:\nTraceback [\s\S]*KeyError: 0\n\nOriginal exception was:\nTraceback [\s\S]*division by zero\n$/,
  );
});

describe('the loop is left and entered again while a program runs', () => {
  const long = {
    'in a loop of the module': 'n = 0\nfor i in range(20000):\n    n += i\nprint(n)',
    'in calls': 'def f(x):\n    return x\nn = 0\ni = 0\nwhile i < 20000:\n    n += f(i)\n    i += 1\nprint(n)',
    'in method calls': 'items = []\ni = 0\nwhile i < 20000:\n    items.append(i)\n    i += 1\nprint(sum(items))',
    'in a generator that a function reads': 'def g():\n    for i in range(20000):\n        yield i\nprint(sum(g()))',
    'in a callback':
      'def key(x):\n    n = 0\n    for i in range(20000):\n        n += i\n    return n\nprint(key(sorted([2, 1], key=key)[0]))',
    'in a body of a class': 'class C:\n    n = 0\n    for i in range(20000):\n        n += i\nprint(C.n)',
    'between exceptions':
      'n = 0\nfor i in range(20000):\n    try:\n        if i % 3 == 0:\n            raise ValueError(i)\n        n += i\n    except ValueError as error:\n        n += error.args[0]\n    finally:\n        pass\nprint(n)',
    'deep in a recursion':
      'def f(d):\n    if d:\n        return f(d - 1)\n    n = 0\n    for i in range(20000):\n        n += i\n    return n\nprint(f(500))',
  };
  for (const [where, source] of Object.entries(long))
    test(where, () => {
      expect(run(source)).toMatchObject({ error: null, stdout: '199990000\n' });
    });

  test('an error after it says where it arose', () => {
    const source = 'def f():\n    for i in range(20000):\n        if i == 19999:\n            1 / 0\nf()';
    expect(run(source, { filename: 'a.py' }).error?.frames.map(({ lineno }) => lineno)).toEqual([5, 4]);
  });
});

test('the program that trains the loop runs to its end and prints nothing', () => {
  expect(run(trainingSource())).toMatchObject({ error: null, stdout: '', stderr: '' });
});
