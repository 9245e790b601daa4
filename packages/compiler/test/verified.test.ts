// Everything that the compiler makes passes the verifier: no register is read that may be empty, no jump goes astray.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deserialize, dis, serialize, verify } from '@taipan/bytecode';
import { PythonSyntaxError } from '@taipan/source';
import { describe, expect, test } from 'vitest';
import { compileSource } from './compile.js';

const TESTS = fileURLToPath(new URL('../../../tests/', import.meta.url));

/** Every program under a folder, by path. */
function programs(folder: string): string[] {
  if (!existsSync(TESTS + folder)) return [];
  return readdirSync(TESTS + folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.py'))
    .map((path) => `${TESTS}${folder}/${path}`);
}

/** The code of a program, or null if it is none, or not in the language yet. */
function compiled(path: string) {
  const source = readFileSync(path, 'utf8');
  try {
    return compileSource(source);
  } catch (error) {
    if (error instanceof PythonSyntaxError) return null;
    throw error;
  }
}

describe('programs of the corpus', () => {
  const paths = [...programs('python'), ...programs('python-next')];
  test('pass the verifier', () => {
    const faults = paths.flatMap((path) => {
      const code = compiled(path);
      return code === null ? [] : verify(code).map(({ instruction, message }) => `${path}: ${instruction}: ${message}`);
    });
    expect(faults).toEqual([]);
    expect(paths.filter((path) => compiled(path) !== null).length).toBeGreaterThan(900);
  });
  test('are the same after a round trip through JSON', () => {
    for (const path of paths.filter((_, i) => i % 7 === 0)) {
      const code = compiled(path);
      if (code !== null) expect(dis(deserialize(serialize(code))), path).toBe(dis(code));
    }
  });
});

describe('shapes that once went wrong, or easily could', () => {
  const sources = [
    'x = z if c else pow(z, 2)\ny = z',
    'x = c and z\ny = z',
    'x = c or z\ny = z',
    'x = c < 1 < z\ny = z',
    'x = (z if c else 1) + z',
    'while c and z: pass\ny = z',
    'if c or z: pass\ny = z',
    'if not (c and z): pass\ny = z',
    'for c in c:\n    z = c\nelse:\n    y = z',
    'while c:\n    z = 1\n    break\ny = z',
    'while True:\n    if c: break\n    z = 1\ny = z',
    'for i in c:\n    if i: continue\n    z = 1\ny = z',
    'try:\n    z = c\nexcept E:\n    y = z\ny = z',
    'try:\n    c()\n    z = 1\nfinally:\n    y = z',
    'try:\n    return c\nfinally:\n    y = z',
    'with c as z:\n    y = z\ny = z',
    'match c:\n    case [z]: pass\n    case {"a": z, **rest}: y = rest\ny = z',
    'match c:\n    case [z] | (z, _) if z: pass\ny = z',
    'c and (z := 3)\ny = z',
    'y = (1 if c else (z := 3), z)',
    '[z for _ in c]\ny = z',
    '[(z := i) for i in c]\ny = z',
    'y = [z for a in c for z in [a] if z]\nx = z',
    'assert c, z\ny = z',
    'del c\nif c: pass',
    'try:\n    raise c\nexcept E as e:\n    pass\ny = e',
    'yield z\nz = yield c\ny = z',
    'yield from c\ny = z',
    'def g(): return z\nz = 1\ndel z\ny = z',
    'class C(z): z = 1\ny = C',
    'lambda a=z: a\ny = z',
    'global z\ny = z',
    'a, (b, *z), c[0], c.d = c\ny = z',
    'a = b = z = c\ny = z',
    'c[z] += z\nz += 1',
    'print(*c, z, **c, k=z)\ny = z',
    'y = f"{z!r:>{c}}" + f"{z}"',
    'y = {z: c, **c}, {z, *c}, c[z:c:z]',
    'z: int = 1\ny = z',
    'z: int\ny = z',
    'import a.b as z, c.d\nfrom e import *'.replace('\nfrom e import *', ''),
    'return z\nz = 1',
    'while 1:\n    pass\ny = z',
    'if 0:\n    z = 1\ny = z',
    'pass\n',
  ];
  for (const body of sources) {
    test(body.replaceAll('\n', '; '), () => {
      const indented = body.replace(/^/gm, '    ');
      // Every variable but the parameter may be unbound: a last assignment makes it local.
      const source = /global z|import|z:/.test(body)
        ? `def f(c):\n${indented}\n`
        : `def f(c):\n${indented}\n    z = 1\n`;
      expect(verify(compileSource(source))).toEqual([]);
    });
  }
});
