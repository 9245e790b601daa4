// What a program can reach, and what two programs share: nothing of the host, nothing of each other.

import { executePython, Interpreter, PythonError, run } from 'taipan';
import { describe, expect, test } from 'vitest';

/** Names of the host that are keywords or builtins of Python as well. */
const PYTHON_NAMES = new Set(
  'assert eval exit filter global is map set slice with ReferenceError SyntaxError TypeError'.split(' '),
);

/** Every property name that some object of the host would answer to, as far as it is a Python identifier and no Python builtin or keyword. */
const HOST_NAMES = [
  ...new Set(
    [
      Object.prototype,
      Function.prototype,
      Array.prototype,
      String.prototype,
      Number.prototype,
      Map.prototype,
      Object,
      globalThis,
      process,
    ].flatMap((object) => Object.getOwnPropertyNames(object)),
  ),
].filter((name) => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !PYTHON_NAMES.has(name));

/** The exception that a program ends with. */
function errorOf(source: string): { type: string; message: string } {
  const { error } = run(source, { filename: 'names.py' });
  if (error === null) throw new Error(`no error: ${source}`);
  return { type: error.type, message: error.message };
}

test('there are names to try', () => {
  expect(HOST_NAMES.length).toBeGreaterThan(200);
  expect(HOST_NAMES).toEqual(
    expect.arrayContaining([
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      '__defineGetter__',
      'globalThis',
      'process',
    ]),
  );
});

describe('names of the host are ordinary names', () => {
  test('unbound as a global', () => {
    for (const name of HOST_NAMES)
      expect(errorOf(name), name).toEqual({ type: 'NameError', message: `name '${name}' is not defined` });
  });
  test('unbound from inside a function', () => {
    for (const name of HOST_NAMES)
      expect(errorOf(`def f():\n    return ${name}\nf()`), name).toEqual({
        type: 'NameError',
        message: `name '${name}' is not defined`,
      });
  });
  test('unbound when deleted', () => {
    for (const name of HOST_NAMES)
      expect(errorOf(`del ${name}`), name).toEqual({ type: 'NameError', message: `name '${name}' is not defined` });
  });
  test('global variable', () => {
    for (const name of HOST_NAMES) expect(executePython(`${name} = 5\n${name} += 1\n${name}`), name).toBe('6');
  });
  test('local variable', () => {
    for (const name of HOST_NAMES)
      expect(executePython(`def f():\n    ${name} = 5\n    ${name} += 1\n    return ${name}\nf()`), name).toBe('6');
    for (const name of HOST_NAMES)
      expect(errorOf(`def f():\n    ${name} += 1\nf()`), name).toEqual({
        type: 'UnboundLocalError',
        message: `cannot access local variable '${name}' where it is not associated with a value`,
      });
  });
  test('parameter, default and keyword', () => {
    for (const name of HOST_NAMES)
      expect(executePython(`def f(${name}=1):\n    return ${name}\n[f(), f(2), f(${name}=3)]`), name).toBe('[1, 2, 3]');
    for (const name of HOST_NAMES)
      expect(errorOf(`def f(unlike_any_9876543210):\n    return 1\nf(1, ${name}=2)`), name).toEqual({
        type: 'TypeError',
        message: `f() got an unexpected keyword argument '${name}'`,
      });
    for (const name of HOST_NAMES)
      expect(errorOf(`def f(${name}):\n    pass\nf()`), name).toEqual({
        type: 'TypeError',
        message: `f() missing 1 required positional argument: '${name}'`,
      });
  });
  test('free variable and nonlocal', () => {
    for (const name of HOST_NAMES)
      expect(
        executePython(
          `def f():\n    ${name} = 1\n    def g():\n        nonlocal ${name}\n        ${name} += 1\n        return ${name}\n    return [g(), g()]\nf()`,
        ),
        name,
      ).toBe('[2, 3]');
  });
  test('function name, global statement, loop variable', () => {
    for (const name of HOST_NAMES) expect(executePython(`def ${name}():\n    return 7\n${name}()`), name).toBe('7');
    for (const name of HOST_NAMES)
      expect(
        executePython(`def f():\n    global ${name}\n    for ${name} in [1, 2]:\n        pass\nf()\n${name}`),
        name,
      ).toBe('2');
  });
  test('keywords of builtins', () => {
    for (const name of HOST_NAMES.filter((n) => n !== 'file')) {
      const { type, message } = errorOf(`print(1, ${name}=2)`);
      expect(type, name).toBe('TypeError');
      // A suggestion may follow: 'fill' is close to 'file'.
      expect(message, name).toMatch(
        new RegExp(
          `^print\\(\\) got an unexpected keyword argument '${name}'($|\\. Did you mean '(file|sep|end|flush)'\\?$)`,
        ),
      );
    }
  });
  test('text, never a property', () => {
    for (const name of HOST_NAMES)
      expect(
        executePython(`s = '${name}'\n[s == '${name}', s in ['${name}'], '${name}' in s, s[0] in s, len(s)]`),
        name,
      ).toBe(`[True, True, True, True, ${name.length}]`);
  });
  test('kept by a session', () => {
    const interpreter = new Interpreter();
    for (const name of HOST_NAMES) expect(interpreter.run(name).error?.type, name).toBe('NameError');
    for (const [index, name] of HOST_NAMES.entries()) interpreter.run(`${name} = ${index}`);
    for (const [index, name] of HOST_NAMES.entries()) expect(interpreter.run(name).value, name).toBe(index);
    for (const name of HOST_NAMES) interpreter.run(`del ${name}`);
    for (const name of HOST_NAMES) expect(interpreter.run(name).error?.type, name).toBe('NameError');
  });
});

describe('the host is left as it was', () => {
  test('no property appears on its prototypes or its global object', () => {
    const watched = [Object.prototype, Function.prototype, Array.prototype, String.prototype, globalThis];
    const before = watched.map((object) => Object.getOwnPropertyNames(object).sort().join());
    run(
      '__proto__ = [1]\nconstructor = 2\nprototype = 3\ntoString = None\ndef f(__proto__, constructor=1):\n    hasOwnProperty = 5\n    return __proto__\nf(9)\nleak = 1\n',
      { filename: 'leak.py' },
    );
    expect(watched.map((object) => Object.getOwnPropertyNames(object).sort().join())).toEqual(before);
    expect(({} as Record<string, unknown>).leak).toBeUndefined();
    expect({}.toString()).toBe('[object Object]');
  });
  test('a changed prototype of the host is no Python name', () => {
    const target = Object.prototype as unknown as Record<string, unknown>;
    Object.defineProperty(target, 'planted', { value: 42, configurable: true, enumerable: false });
    try {
      expect(errorOf('planted').type).toBe('NameError');
      expect(errorOf('def f(a):\n    pass\nf(1, planted=2)').message).toBe(
        "f() got an unexpected keyword argument 'planted'",
      );
    } finally {
      delete target.planted;
    }
  });
});

describe('two calls share nothing', () => {
  test('globals', () => {
    executePython('shared = 1\ndef helper():\n    return 2');
    expect(errorOf('shared').type).toBe('NameError');
    expect(errorOf('helper').type).toBe('NameError');
  });
  test('rebound builtins', () => {
    executePython('len = 5\nprint = None\nint = str\nrange = 3');
    expect(executePython('len([1, 2]), int("3"), range(2)')).toBe('(2, 3, range(0, 2))');
  });
  test('rebound builtins through global', () => {
    executePython('def f():\n    global abs\n    abs = 1\nf()');
    expect(executePython('abs(-2)')).toBe('2');
  });
  test('default values and constants', () => {
    const source = 'def f(a=[]):\n    a += [1]\n    return a\nf()\nf()';
    expect(executePython(source)).toBe('[1, 1]');
    expect(executePython(source)).toBe('[1, 1]');
  });
  test('output', () => {
    expect(executePython("print('a', end='')")).toBe('a');
    expect(executePython('2')).toBe('2');
    expect(run("print('b')", { filename: 'b.py' }).stdout).toBe('b\n');
  });
  test('a failing program leaves nothing behind', () => {
    for (const source of ["print('x')\n1 / 0", 'def f():\n    return f()\nf()', 'x = (', 'undefined_name']) {
      expect(() => executePython(source)).toThrow(PythonError);
      expect(executePython('2 + 3')).toBe('5');
    }
  });
  test('two sessions', () => {
    const [a, b] = [new Interpreter(), new Interpreter()];
    a.run('x = 1\nlen = 5');
    expect(b.run('x').error?.type).toBe('NameError');
    expect(b.run('len([1])').value).toBe(1);
    b.run('x = 2');
    expect([a.run('x').value, b.run('x').value]).toEqual([1, 2]);
  });
});

describe('a session', () => {
  test('keeps globals, functions and closures', () => {
    const interpreter = new Interpreter();
    interpreter.run(
      'count = 0\ndef tick():\n    global count\n    count += 1\n    return count\ndef make():\n    n = 10\n    def step():\n        nonlocal n\n        n += 1\n        return n\n    return step\nstep = make()',
    );
    expect(interpreter.run('tick()').value).toBe(1);
    expect(interpreter.run('tick()').value).toBe(2);
    expect(interpreter.run('step()').value).toBe(11);
    expect(interpreter.run('step(), count').value).toEqual([12, 2]);
  });
  test('keeps what was assigned before an error', () => {
    const interpreter = new Interpreter();
    expect(interpreter.run('a = 1\nb = 1 / 0\nc = 2').error?.type).toBe('ZeroDivisionError');
    expect(interpreter.run('a').value).toBe(1);
    expect(interpreter.run('c').error?.type).toBe('NameError');
  });
  test('reports output and errors of one call at a time', () => {
    const interpreter = new Interpreter();
    expect(interpreter.run("print('one')").stdout).toBe('one\n');
    expect(interpreter.run("print('two')").stdout).toBe('two\n');
    expect(interpreter.run('1 / 0').error?.type).toBe('ZeroDivisionError');
    expect(interpreter.run('3').error).toBeNull();
  });
  test('names the file and line of an error in a function from an earlier call', () => {
    const interpreter = new Interpreter();
    interpreter.run('\n\ndef f(x):\n    return 1 / x\n', { filename: 'first.py' });
    const { error } = interpreter.run('f(0)', { filename: 'second.py' });
    expect(error?.frames.map(({ filename, name, lineno }) => [filename, name, lineno])).toEqual([
      ['second.py', '<module>', 1],
      ['first.py', 'f', 4],
    ]);
    expect(error?.traceback).toContain('    return 1 / x\n           ~~^~~\n');
  });
});

describe('re-entrancy', () => {
  test('executePython inside the output hook of run', () => {
    const inner: string[] = [];
    const outcome = run('for i in range(3):\n    print(i)\ni * 10', {
      filename: 'outer.py',
      stdout: (text: string) =>
        inner.push(`${JSON.stringify(text)} ${executePython(`x = 2 ** 70\nprint('inner')\nx`)}`),
    });
    expect(outcome.value).toBe(20);
    expect(outcome.error).toBeNull();
    expect(inner.length).toBeGreaterThan(0);
    for (const text of inner) expect(text).toContain(`inner\n${2n ** 70n}`);
  });
  test('while the outer program is deep in calls', () => {
    const values: unknown[] = [];
    const source =
      "def f(n):\n    if n == 0:\n        print('bottom')\n        return 0\n    return f(n - 1) + 1\nf(900)";
    const outcome = run(source, {
      filename: 'outer.py',
      stdout: () =>
        values.push(run('def f(n):\n    return 0 if n == 0 else f(n - 1) + 1\nf(900)', { filename: 'inner.py' }).value),
    });
    expect(outcome.value).toBe(900);
    expect(values.length).toBeGreaterThan(0);
    expect(new Set(values)).toEqual(new Set([900]));
  });
  test('an inner error does not touch the outer program', () => {
    const types: unknown[] = [];
    const outcome = run("x = [1, 2, 3]\nprint('a')\nx[0] += 5\nprint('b')\nx", {
      filename: 'outer.py',
      stdout: () =>
        types.push(
          run('def f():\n    return f()\nf()', { filename: 'inner.py' }).error?.type,
          run('1 +', { filename: 'inner.py' }).error?.type,
          run('1 / 0', { filename: 'inner.py' }).error?.type,
        ),
    });
    expect(outcome.value).toEqual([6, 2, 3]);
    expect(types.slice(0, 3)).toEqual(['RecursionError', 'SyntaxError', 'ZeroDivisionError']);
  });
  test('an outer error after inner runs has its own traceback', () => {
    const outcome = run("print('a')\n1 / 0", {
      filename: 'outer.py',
      stdout: () => run('undefined_name', { filename: 'inner.py' }),
    });
    expect(outcome.error?.traceback).toBe(
      'Traceback (most recent call last):\n  File "outer.py", line 2, in <module>\n    1 / 0\n    ~~^~~\nZeroDivisionError: division by zero\n',
    );
  });
  test('the same session from its own output hook', () => {
    const interpreter = new Interpreter();
    const values: unknown[] = [];
    const outcome = interpreter.run("a = 1\nprint('x')\na += b", {
      filename: 'outer.py',
      stdout: () => values.push(interpreter.run('b = a + 10\nb', { filename: 'inner.py' }).value),
    });
    expect(outcome.error).toBeNull();
    expect(values[0]).toBe(11);
    expect(interpreter.run('a').value).toBe(12);
  });
  test('an output hook that throws gives its error to the caller', () => {
    const fault = new Error('the hook failed');
    expect(() =>
      run("print('a')", {
        filename: 'outer.py',
        stdout: () => {
          throw fault;
        },
      }),
    ).toThrow(fault);
    expect(executePython('2 + 3')).toBe('5');
  });
});

test('a session keeps the builtins that it changed, and others do not see them', () => {
  const session = new Interpreter();
  session.run('import builtins\nbuiltins.extra = 5\nbuiltins.len = lambda x: 42');
  expect(session.run('extra + len([])').value).toBe(47);
  expect(run('len([])').value).toBe(0);
  expect(run('extra').error?.type).toBe('NameError');
  expect(session.run('extra').value).toBe(5);
});

test('standard error is apart from what is printed', () => {
  const source = 'import sys\nprint(1)\nprint(2, file=sys.stderr)';
  expect(run(source)).toMatchObject({ stdout: '1\n', stderr: '2\n' });
  const written: string[] = [];
  expect(run(source, { stderr: (text) => written.push(text) })).toMatchObject({ stdout: '1\n', stderr: '' });
  expect(written.join('')).toBe('2\n');
});

describe('values for JavaScript', () => {
  test.each([
    ['None', null],
    ['True', true],
    ['False', false],
    ['5', 5],
    ['-5', -5],
    ['2 ** 53 - 1', Number.MAX_SAFE_INTEGER],
    ['2 ** 53', 2n ** 53n],
    ['-(2 ** 53)', -(2n ** 53n)],
    ['2 ** 70', 2n ** 70n],
    ['1.5', 1.5],
    ['2.0', 2],
    ['1e999', Number.POSITIVE_INFINITY],
    ['-0.0', -0],
    ["'text'", 'text'],
    ["''", ''],
    ["'😀'", '😀'],
    ['[1, [2, (3,)]]', [1, [2, [3]]]],
    ['()', []],
    ['[None, True, 2 ** 60]', [null, true, 2n ** 60n]],
    ['x = 5', null],
    ['print(1)', null],
    ['', null],
    ['# nothing', null],
    ['5\nx = 1', null],
    ['if 1:\n    5', null],
  ] as const)('%s', (source, value) => {
    const outcome = run(source, { filename: 'value.py' });
    expect(outcome.error).toBeNull();
    expect(outcome.value).toEqual(value);
  });
  test('NaN', () => {
    expect(run('1e999 - 1e999', { filename: 'nan.py' }).value).toBeNaN();
  });
  test('a list given out is a copy', () => {
    const interpreter = new Interpreter();
    const value = interpreter.run('a = [1, [2]]\na').value as unknown[];
    value[0] = 'changed';
    expect(interpreter.run('a').value).toEqual([1, [2]]);
  });
  test('executePython prints the repr of a trailing expression, unless it is None', () => {
    expect(executePython('2 + 3')).toBe('5');
    expect(executePython("'text'")).toBe("'text'");
    expect(executePython('None')).toBe('');
    expect(executePython("print('a')")).toBe('a\n');
    expect(executePython("print('a')\n'b'")).toBe("a\n'b'");
    expect(executePython('x = 1')).toBe('');
    expect(executePython('1; 2; 3')).toBe('3');
    expect(executePython('1.0, [True]')).toBe('(1.0, [True])');
    expect(executePython('')).toBe('');
  });
  test('PythonError carries type, message, traceback and what was printed', () => {
    try {
      executePython("print('before')\n1 / 0");
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(PythonError);
      expect(error).toBeInstanceOf(Error);
      const { type, message, stdout, traceback } = error as PythonError;
      expect({ type, message, stdout }).toEqual({
        type: 'ZeroDivisionError',
        message: 'division by zero',
        stdout: 'before\n',
      });
      expect(traceback).toContain('ZeroDivisionError: division by zero');
    }
  });
  test('frames carry positions', () => {
    const { error } = run('def f(x):\n    return [x] + (1, 2)\n\ny = 1 + f(3)\n', { filename: 'frames.py' });
    expect(error?.frames).toMatchObject([
      { filename: 'frames.py', name: '<module>', lineno: 4, endLineno: 4 },
      { filename: 'frames.py', name: 'f', lineno: 2, endLineno: 2 },
    ]);
    const [outer, inner] = error?.frames ?? [];
    expect([(outer?.endColumn ?? 0) - (outer?.column ?? 0), (inner?.endColumn ?? 0) - (inner?.column ?? 0)]).toEqual([
      'f(3)'.length,
      '[x] + (1, 2)'.length,
    ]);
  });
});

test('a program sees its own subclasses of built-in types, not those of other programs', () => {
  const others = new Interpreter();
  others.run('class Other(dict): pass\nclass Failure(Exception): pass');
  const names =
    '[c.__name__ for c in dict.__subclasses__() + Exception.__subclasses__() if c.__module__ == "__main__"]';
  expect(run(`class Mine(dict): pass\nprint(${names})`).stdout).toBe("['Mine']\n");
  expect(others.run(`print(${names})`).stdout).toBe("['Other', 'Failure']\n");
});
