// The compiler as its callers see it: what it refuses, what it keeps between calls, and that size is no problem.

import { dis } from '@taipan/bytecode';
import { Compiler } from '@taipan/compiler';
import { Parser } from '@taipan/parser';
import { PythonSyntaxError } from '@taipan/source';
import { describe, expect, test } from 'vitest';
import { compileSource, findFunction, listing } from './compile.js';

/** The error of a source that is refused, with the text it points at. */
function refusal(source: string): { message: string; text: string } {
  try {
    compileSource(source);
  } catch (error) {
    if (error instanceof PythonSyntaxError)
      return { message: error.message, text: source.slice(error.start, error.end) };
    throw error;
  }
  throw new Error(`not refused: ${source}`);
}

describe('valid for the grammar, and still no program', () => {
  test.each([
    ['break', "'break' outside loop", 'break'],
    ['if 1:\n    continue', "'continue' not properly in loop", 'continue'],
    ['for x in y:\n    def f():\n        break', "'break' outside loop", 'break'],
    ['return 1', "'return' outside function", 'return 1'],
    ['class C:\n    return', "'return' outside function", 'return'],
    ['yield 1', "'yield' outside function", 'yield 1'],
    ['def f(a, a): pass', "duplicate argument 'a' in function definition", 'a'],
    ['def f():\n    nonlocal x', "no binding for nonlocal 'x' found", 'nonlocal x'],
    ['def f(x):\n    global x', "name 'x' is parameter and global", 'global x'],
  ])('%j', (source, message, text) => {
    expect(refusal(source)).toEqual({ message, text });
  });
});

describe('one compiler for many modules', () => {
  const parser = new Parser();
  const compiler = new Compiler();
  const compileModule = (source: string) =>
    compiler.compileModule(parser.parseModule(source, 'a.py'), source, 'a.py', parser.needsSymbolTable);

  test('a lent code object is good until the next call, a copy for good', () => {
    const source = 'x = 1.5\ndef f(): return x\nf()';
    const kept = compiler.compile(parser.parseModule(source, 'a.py'), source, 'a.py', parser.needsSymbolTable);
    const text = dis(kept);
    const lent = compileModule('y = "other"\ny * 2');
    expect(lent.instructions).not.toBe(kept.instructions);
    const second = compileModule('z');
    expect(second).toBe(lent);
    expect(listing(second)).toEqual(['LOAD_GLOBAL r0, z', 'RETURN r0']);
    expect(dis(kept)).toBe(text);
  });

  test("code objects of functions are always the caller's", () => {
    const f = findFunction(compileModule('def f(a): return a + 1'), 'f');
    const text = dis(f);
    compileModule('def f(b): return b * 2.5 - b');
    expect(dis(f)).toBe(text);
  });

  test('an error leaves nothing behind', () => {
    const sound = () => dis(compileModule('def f(a):\n    return [a, (lambda: a)(), a[0](1)]\nf(2)'));
    const before = sound();
    const refused = `[0 for (${'a, '.repeat(256)}*b) in c]`;
    for (const source of [
      `def f():\n    x = g(1)(2)[3](${refused})`,
      `class C:\n    def m(self):\n        for x in y:\n            return [z for z in (named := ${refused})]`,
      `while 1:\n    try:\n        pass\n    finally:\n        ${refused}`,
      `f(a)(b)(c)(${refused})`,
    ])
      expect(() => compileModule(source), source).toThrow(PythonSyntaxError);
    expect(sound()).toBe(before);
  });

  test('every source has its own constants', () => {
    compileModule('x = "first"');
    expect(compileModule('x = "second"').constants.slice(0, 2)).toEqual(['second', 'x']);
  });
});

describe('size', () => {
  const repeat = (text: string, times = 20_000) => text.repeat(times);
  test.each([
    ['operators', `x = 1${repeat(' + 1')}`],
    ['calls', `x = f${repeat('()')}`],
    ['subscripts', `x = a${repeat('[0]')}`],
    ['attributes', `x = a${repeat('.b')}`],
    ['boolean operators', `x = a${repeat(' and a')}`],
    ['comparisons', `x = a${repeat(' < a')}`],
    ['targets', `${repeat('a = ')}1`],
    ['elifs', `if a: pass\n${repeat('elif a: pass\n', 5000)}else: pass`],
    ['statements', repeat('a = 1\n')],
    ['list items', `x = [${repeat('a, ')}]`],
    ['arguments', `f(${repeat('a, ')})`],
    ['constants', `x = [${Array.from({ length: 20_000 }, (_, i) => `${i}.5`).join(', ')}]`],
  ])('%s', (_, source) => {
    expect(compileSource(source).length).toBeGreaterThan(5000);
  });

  test('constants are shared whatever their number', () => {
    const floats = Array.from({ length: 3000 }, (_, i) => `${i % 1000}.25`).join(', ');
    const texts = Array.from({ length: 3000 }, (_, i) => `'${i % 1000}'`).join(', ');
    const { constants } = compileSource(`[${texts}]`);
    expect(new Set(constants).size).toBe(constants.length);
    expect(constants.length).toBe(1000);
    expect(compileSource(`[${floats}]`).constants.length).toBeGreaterThanOrEqual(1000);
  });

  test('equal constants of different types stay apart', () => {
    const { constants } = compileSource("x = [2 ** 1, 1.0, 1e999, -0.0, 0.0, '1', 12345678901, 12345678901.0, True]");
    expect(constants.filter((c) => c === 12345678901).length).toBe(1);
    expect(listing(compileSource('x = [12345678901, 12345678901.0]'))).toEqual([
      'LOAD_CONST r0, 12345678901',
      'LOAD_CONST r1, float 12345678901',
      'BUILD_LIST r0, r0.., count=2',
      'STORE_GLOBAL r0, x',
      'RETURN_NONE',
    ]);
  });
});
