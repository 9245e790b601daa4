// Definite assignment: a local variable is checked where it may be unbound, and only there.

import { describe, expect, test } from 'vitest';
import { count, listingOf } from './compile.js';

/** Lines of `f(c)` and the number of checks of `z` and `y` expected in it. */
const CASES: readonly (readonly [string, number])[] = [
  ['z = 1\nreturn z', 0],
  ['print(z)\nz = 1', 1],
  ['print(z)\nprint(z)\nz = 1', 1],
  ['if c: z = 1\nreturn z', 1],
  ['if c: z = 1\nelse: z = 2\nreturn z', 0],
  ['if c: z = 1\nelif c.d: z = 2\nelse: z = 3\nreturn z', 0],
  ['if c: z = 1\nelif c.d: z = 2\nreturn z', 1],
  ['if c: z = 1\nelse: return\nreturn z', 0],
  ['if c: return z\nz = 1\nreturn z', 1],
  ['while c: z = 1\nreturn z', 1],
  ['while True:\n    z = 1\n    break\nreturn z', 0],
  ['while True:\n    if c: break\n    z = 1\nreturn z', 1],
  ['for z in c: print(z)', 0],
  ['for z in c: pass\nreturn z', 1],
  ['for i in c:\n    z = i\n    break\nelse:\n    z = 0\nreturn z', 0],
  ['z = 1\ndel z\nreturn z', 1],
  ['z = 1\nreturn z if c else z', 0],
  ['x = z if c else 1\nreturn z\nz = 1', 2],
  ['x = c and z\nreturn z\nz = 1', 2],
  ['x = z and c\nreturn z\nz = 1', 1],
  ['if z and c: return z\nz = 1', 1],
  ['if (z := c): return z', 0],
  ['if c and (z := c): return 1\nreturn z', 1],
  ['try:\n    z = c\nexcept E:\n    return\nreturn z', 0],
  ['try:\n    z = c\nexcept E:\n    pass\nreturn z', 1],
  ['z = 1\ntry:\n    c()\nfinally:\n    print(z)', 0],
  ['with c as z: print(z)', 0],
  ['assert c, z\nreturn z\nz = 1', 2],
  ['z = [z for z in c]\nreturn z', 0],
];

describe('checks of local variables', () => {
  for (const [body, expected] of CASES) {
    test(`${expected}: ${body.replaceAll('\n', '; ')}`, () => {
      const lines = listingOf(`def f(c):\n${body.replace(/^/gm, '    ')}`);
      expect(lines.filter((line) => /^CHECK_LOCAL r\d+:z$/.test(line)).length, lines.join('\n')).toBe(expected);
    });
  }
});

test('parameters are never checked', () => {
  expect(count(listingOf('def f(a, b=1, *c, d=2, **e):\n    return a, b, c, d, e'), 'CHECK_LOCAL')).toBe(0);
});
