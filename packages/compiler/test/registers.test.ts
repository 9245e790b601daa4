// Which registers the compiler uses: none where a value already is in one, one after the other for what waits, and as many
// variables as a function likes.

import { describe, expect, test } from 'vitest';
import { compileSource, findFunction, listing, listingOf } from './compile.js';

const registersOf = (source: string, qualname = 'f') => findFunction(compileSource(source), qualname).registerCount;

describe('results go where they are wanted', () => {
  test('into the register of a local variable', () => {
    expect(listingOf('def f(x):\n    x = x + 1\n    return x')).toEqual([
      'ADD_INT r0:x, r0:x, value=1',
      'RETURN r0:x',
      'RETURN_NONE',
    ]);
  });
  test('operands that are local variables are not moved', () => {
    expect(listingOf('def f(a, b):\n    return a * b')).toEqual(['MULT r2, r0:a, r1:b', 'RETURN r2', 'RETURN_NONE']);
  });
  test('a comparison and its jump are one instruction', () => {
    expect(listingOf('def f(a, b):\n    if a < b: return a')).toContain('JUMP_UNLESS_LT r0:a, r1:b, -> 2');
  });
  test('a swap saves what its first store overwrites', () => {
    expect(listingOf('def f(a, b):\n    a, b = b, a')).toEqual([
      'MOVE r2, r0:a',
      'MOVE r0:a, r1:b',
      'MOVE r1:b, r2',
      'RETURN_NONE',
    ]);
  });
  test('the last of several values goes straight to its variable, unless an earlier one is still to be read from it', () => {
    expect(listingOf('def f(a, b, c):\n    a, b = b, a % c').slice(0, 3)).toEqual([
      'MOD r3, r0:a, r2:c',
      'MOVE r0:a, r1:b',
      'MOVE r1:b, r3',
    ]);
    expect(listingOf('def f(a, b, c):\n    a, b = c, a % c').slice(0, 2)).toEqual([
      'MOD r1:b, r0:a, r2:c',
      'MOVE r0:a, r2:c',
    ]);
  });
  test('unpacking into variables side by side needs no temporary registers', () => {
    expect(listingOf('def f(pairs):\n    for a, b in pairs: pass')).toEqual([
      'GET_ITER r3, r0:pairs',
      'JUMP -> 3',
      'UNPACK r1:a.., r4, count=2',
      'FOR_ITER r4, r3, -> 2',
      'RETURN_NONE',
    ]);
  });
  test('a variable that an assignment expression may change is read in time', () => {
    expect(listingOf('def f(x):\n    return x + (x := 5)')[0]).toBe('MOVE r1, r0:x');
  });
});

describe('how many registers', () => {
  test('a chain of operators needs two, however long', () => {
    const source = `x = a${' + a'.repeat(5000)}`;
    expect(compileSource(source).registerCount).toBe(2);
  });
  test('so does a chain of calls and subscripts', () => {
    expect(compileSource(`x = f${'(1)[2]'.repeat(3000)}`).registerCount).toBe(2);
  });
  test('nesting to the right needs one more for each level', () => {
    const nested = (depth: number) => `x = ${'(a + '.repeat(depth)}b${')'.repeat(depth)}`;
    expect(compileSource(nested(20)).registerCount).toBe(21);
  });
  test('statements use the same ones again', () => {
    expect(compileSource('x = a + b\n'.repeat(50)).registerCount).toBe(2);
  });
  test('arguments stand behind the callable', () => {
    expect(registersOf('def f(g):\n    return g(1, 2, 3)')).toBe(1 + 4);
  });
  test('more than 256 local variables', () => {
    const names = Array.from({ length: 1000 }, (_, i) => `v${i}`);
    const source = `def f():\n${names.map((name, i) => `    ${name} = ${i}`).join('\n')}\n    return v999 + v0`;
    const code = findFunction(compileSource(source), 'f');
    expect(code.localNames).toEqual(names);
    expect(code.registerCount).toBe(1001);
    expect(listing(code)).toContain('ADD r1000, r999:v999, r0:v0');
  });
  test('parameters come first, in the order of binding', () => {
    const source = 'def f(a, /, b, c=1, *rest, k, m=2, **more):\n    x = 1';
    const code = findFunction(compileSource(source), 'f');
    expect(code.localNames).toEqual(['a', 'b', 'c', 'k', 'm', 'rest', 'more', 'x']);
    expect(code).toMatchObject({
      argCount: 3,
      posOnlyCount: 1,
      kwOnlyCount: 2,
      hasVarArgs: true,
      hasVarKeywords: true,
    });
  });
});

describe('captured variables', () => {
  test('are cells, made when the function begins', () => {
    const code = findFunction(compileSource('def f(a):\n    def g():\n        return a\n    return g'), 'f');
    expect(code.cellLocals).toEqual([0]);
    expect(listing(code)[0]).toBe('MAKE_CELL r0:a');
  });
  test('come behind the local variables of the function that captures them', () => {
    const source = 'def f(a, b):\n    def g(c):\n        return a + b + c\n    return g';
    const code = findFunction(compileSource(source), 'f.<locals>.g');
    expect(code.freeNames).toEqual(['a', 'b']);
    expect(listing(code)[0]).toBe('COPY_FREE_VARS r1:a.., count=2');
  });
});
