// What this version of the language does not have yet is refused before anything runs: a SyntaxError that names the feature, says "not
// supported", and points at the place.

import { run } from 'taipan';
import { describe, expect, test } from 'vitest';

/** A source, a word of the feature's name in the message, and where the refused construct starts: line from 1, column from 0. */
type Refusal = readonly [source: string, feature: string, line: number, column: number];

const STATEMENTS: Refusal[] = [
  ['class C:\n    pass\n', 'class', 1, 0],
  ['x = 1\nclass C(int):\n    x = 1\n', 'class', 2, 0],
  ['import math\n', 'import', 1, 0],
  ['import os.path as p, sys\n', 'import', 1, 0],
  ['x = 1\nfrom math import sqrt\n', 'import', 2, 0],
  ['def f():\n    from . import x\n', 'import', 2, 4],
  ['try:\n    1 / 0\nexcept ZeroDivisionError:\n    pass\n', 'try', 1, 0],
  ['x = 1\ntry:\n    pass\nfinally:\n    pass\n', 'try', 2, 0],
  ['try:\n    pass\nexcept* ValueError:\n    pass\n', 'try', 1, 0],
  ['raise ValueError\n', 'raise', 1, 0],
  ["def f():\n    raise ValueError('x') from None\n", 'raise', 2, 4],
  ['with x:\n    pass\n', 'with', 1, 0],
  ['with open(x) as y, z:\n    pass\n', 'with', 1, 0],
  ['async def f():\n    pass\n', 'async', 1, 0],
  ['match x:\n    case 1:\n        pass\n', 'match', 1, 0],
  ['type X = int\n', 'type', 1, 0],
  ['x: int = 5\n', 'annotation', 1, 0],
  ['def f(a: int):\n    pass\n', 'annotation', 1, 9],
  ['def f() -> int:\n    pass\n', 'annotation', 1, 11],
  ['def f[T](x):\n    pass\n', 'type parameter', 1, 6],
  ['@decorator\ndef f():\n    pass\n', 'decorator', 1, 1],
  ['del a.b\n', 'attribute', 1, 4],
];

const EXPRESSIONS: Refusal[] = [
  ['x = {}\n', 'dict', 1, 4],
  ["x = {'a': 1}\n", 'dict', 1, 4],
  ['x = {**y}\n', 'dict', 1, 4],
  ['x = {1, 2}\n', 'set', 1, 4],
  ['x = [i for i in y]\n', 'comprehension', 1, 4],
  ['x = {i for i in y}\n', 'comprehension', 1, 4],
  ['x = {i: i for i in y}\n', 'comprehension', 1, 4],
  ['x = (i for i in y)\n', 'generator', 1, 4],
  ['print(sum(i for i in y))\n', 'generator', 1, 9],
  ["x = f'a{1}'\n", 'f-string', 1, 4],
  ["x = f''\n", 'f-string', 1, 4],
  ["x = 'a' f'{1}'\n", 'f-string', 1, 4],
  ["x = t'{1}'\n", 't-string', 1, 4],
  ["x = b'abc'\n", 'bytes', 1, 4],
  ['x = 1j\n', 'complex', 1, 4],
  ['x = 1 + 2.5j\n', 'complex', 1, 8],
  ['x = ...\n', "'...'", 1, 4],
  ['x = 5\ny = x.real\n', 'attribute', 2, 4],
  ["'abc'.upper()\n", 'attribute', 1, 0],
  ['x = [1]\nx.append(2)\n', 'attribute', 2, 0],
  ['x.y = 1\n', 'attribute', 1, 0],
  ['x.y += 1\n', 'attribute', 1, 0],
  ['for x.y in z:\n    pass\n', 'attribute', 1, 4],
  ['a, b.c = 1, 2\n', 'attribute', 1, 3],
  ['x = [1, 2]\ny = x[1:]\n', 'slice', 2, 6],
  ['y = x[::2]\n', 'slice', 1, 6],
  ['x[0:1] = [2]\n', 'slice', 1, 2],
  ['del x[:]\n', 'slice', 1, 6],
  ['def f():\n    yield 1\n', 'yield', 2, 4],
  ['def f():\n    x = yield\n', 'yield', 2, 8],
  ['def f():\n    yield from x\n', 'yield', 2, 4],
  ['x = (y := 1)\n', 'assignment expression', 1, 5],
  ['if (n := 5) > 3:\n    pass\n', 'assignment expression', 1, 4],
  ['f(*x)\n', 'starred', 1, 2],
  ['f(1, *x, 2)\n', 'starred', 1, 5],
  ['f(**x)\n', '**', 1, 2],
  ['async def f():\n    await x\n', 'async', 1, 0],
  ['def f():\n    async def g():\n        pass\n', 'async', 2, 4],
  ['def f(**kwargs):\n    pass\n', '**', 1, 8],
];

/** The line and column (from 0) that a SyntaxError's text points at. */
function positionOf(traceback: string, source: string): [number, number] {
  const lines = traceback.split('\n');
  const line = Number(/line (\d+)/.exec(lines.find((text) => text.startsWith('  File ')) ?? '')?.[1]);
  const carets = lines.find((text) => /^ +\^+$/.test(text)) ?? '';
  const indent = /^ */.exec(source.split('\n')[line - 1] ?? '')?.[0].length ?? 0;
  return [line, carets.indexOf('^') - 4 + indent];
}

describe.each([
  ['statements', STATEMENTS],
  ['expressions', EXPRESSIONS],
] as const)('%s', (_, table) => {
  test.each(table)('%j: %s', (source, feature, line, column) => {
    const { error, stdout, value } = run(`${source}`, { filename: 'refused.py' });
    expect(error).not.toBeNull();
    expect({ type: error?.type, stdout, value }).toEqual({ type: 'SyntaxError', stdout: '', value: null });
    expect(error?.message.toLowerCase()).toContain(feature.toLowerCase());
    expect(error?.message).toContain('not supported');
    expect(positionOf(error?.traceback ?? '', source)).toEqual([line, column]);
  });
});

test('nothing runs before a refusal', () => {
  const { stdout, error } = run("print('not yet')\nx = 1\nclass C:\n    pass\n", { filename: 'refused.py' });
  expect([stdout, error?.type]).toEqual(['', 'SyntaxError']);
});

test('a refused construct in code that never runs is refused as well', () => {
  expect(run('def never():\n    import math\nprint(1)\n', { filename: 'refused.py' }).error?.message).toContain(
    'not supported',
  );
  expect(run('if 0:\n    x = {}\n', { filename: 'refused.py' }).error?.message).toContain('not supported');
});
