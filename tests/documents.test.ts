// Documents say what is so: examples in READMEs run and print what their comments say, the differences from CPython are those that there
// are, and each row of the table of what Taipan can and cannot do has programs that show it.

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from 'taipan';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Oracle, startOracle } from './support/oracle.mjs';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** The fenced blocks of a document in order: their language and text. */
function blocksOf(text: string): { language: string; body: string }[] {
  return [...text.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language = '', body = '']) => ({ language, body }));
}

describe('examples of READMEs', () => {
  // Below the packages' folder, so that examples find the packages as a user's program does.
  mkdirSync(join(ROOT, 'node_modules/.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'node_modules/.cache/examples-'));
  writeFileSync(join(folder, 'module.py'), 'x = 1\n');
  afterAll(() => rmSync(folder, { recursive: true }));
  const readmes = ['README.md', ...readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}/README.md`)];
  for (const readme of readmes) {
    const examples = blocksOf(read(readme)).filter(({ language }) => language === 'js');
    test(`${readme} has an example`, () => expect(examples.length).toBeGreaterThan(0));
    examples.forEach(({ body }, index) => {
      test(`${readme}, example ${index + 1}`, () => {
        const args = ['--input-type=module', '-e', body];
        const output = execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
        // What stands behind a console.log, as far as every one of them has such a comment, is what it prints.
        const calls = body.split('\n').filter((line) => /^\s*console\.log\(/.test(line));
        const comments = calls.map((line) => /; \/\/ (.+)$/.exec(line)?.[1]);
        if (calls.length > 0 && !comments.includes(undefined)) expect(output).toBe(`${comments.join('\n')}\n`);
      });
    });
  }
});

test.each(['bytecode', 'compiler', 'vm', 'taipan'])('the README of %s names all that the package exports', (name) => {
  const index = read(`packages/${name}/src/index.ts`);
  const exported = [...index.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names.split(',').map((text) => text.trim().replace(/^type /, '')),
  );
  const readme = read(`packages/${name}/README.md`);
  const named = new Set([...readme.matchAll(/`(?:new )?(\w+)[^`]*`/g)].map(([, word]) => word));
  expect(exported.length).toBeGreaterThan(0);
  expect(exported.filter((text) => text !== '' && !named.has(text))).toEqual([]);
});

let oracle: Oracle;
beforeAll(async () => {
  oracle = await startOracle();
});

/** For each row of the README's table: programs on which CPython agrees, and programs that are refused by name. */
const ABILITIES: Readonly<Record<string, { can: string[]; cannot: string[] }>> = {
  'front end': { can: ['x = (1 +', 'def f(:\n    pass', 'print "a"', 'x = 1\n  y = 2'], cannot: [] },
  numbers: {
    can: ['print(2 ** 200, 7 // -2, (0.1).hex(), (3 + 4j) * 1j, True + 1, (255).to_bytes(2), f"{1e6:,.2f}")'],
    cannot: [],
  },
  text: {
    can: [
      'print(t"{1}".values, f"{1:>3}", "%s-%03d" % ("a", 5), "{0!r:>5}".format("x"), "aXb".swapcase(), b"ab".hex(), bytearray(3), memoryview(b"ab").tolist())',
    ],
    cannot: [],
  },
  containers: {
    can: [
      'a, *b = [3, 1, 2]\nprint(a, sorted(b), {k: v for k, v in zip("ab", b)}, {1} | {2}, (1, 2, 3)[::-1], frozenset([1]), range(9)[2:5])',
    ],
    cannot: [],
  },
  statements: {
    can: [
      'match [1, {"k": 2}]:\n    case [int(x), {"k": y}] if x < y:\n        print(x, y)',
      'try:\n    raise ExceptionGroup("g", [ValueError(1), TypeError(2)])\nexcept* ValueError as e:\n    print(e.exceptions)',
      'class C:\n    def __enter__(self): return 5\n    def __exit__(self, *a): return True\nwith C() as x: print(x); 1 / 0\nprint("after")',
      'n = 0\nwhile True:\n    n += 1\n    if n > 3: break\nelse: pass\nassert n == 4\ndel n\nprint(n)',
    ],
    cannot: [],
  },
  functions: {
    can: [
      'def f(a, /, b, *args, c=3, **kw): return a, b, args, c, kw\nprint(f(1, 2, 4, c=5, z=6), f(*[1], **{"b": 2}))',
      'def count():\n    n = yield 1\n    yield n\ng = count()\nprint(next(g), g.send(5), (lambda x: x)(3))',
      'async def f(): return 5\ntry:\n    f().send(None)\nexcept StopIteration as e: print(e.value)',
      'def f(): return f()\nf()',
      'type X = int | list[str]\ndef f[T](x: T) -> T: return x\nprint(X.__value__, f.__type_params__, f.__annotations__)',
    ],
    cannot: [],
  },
  classes: {
    can: [
      'class M(type): pass\nclass A(metaclass=M):\n    __slots__ = ("x",)\n    def __init__(self): self.x = 1\n    @property\n    def y(self): return self.x + 1\n    def __add__(self, o): return super().__repr__()[:5]\nprint(A().y, type(A), A() + 1)\nA().z = 1',
    ],
    // See differences.md for __del__.
    cannot: [],
  },
  errors: {
    can: [
      'try:\n    {}["k"]\nexcept KeyError as e:\n    e.add_note("a note")\n    raise ValueError("bad") from e',
      'raise ExceptionGroup("g", [ValueError(1), OSError(2)])',
    ],
    cannot: [],
  },
  builtins: {
    can: [
      'print(eval("1 + 2"), max([1, 5], key=lambda x: -x), [*map(abs, [-1])], callable(print), dir(3)[-1])\nexec("y = 5")\nprint(y)',
    ],
    cannot: ['breakpoint()', 'help()'],
  },
  modules: {
    can: [
      'import itertools, math, operator, sys\nfrom time import time\nprint(math.pi, [*itertools.chain("ab", [1])], operator.add(1, 2), time() > 0)',
    ],
    cannot: ['import socket', 'import sqlite3', 'import subprocess'],
  },
  // What hosts can do is tested with the package.
  hosts: { can: [], cannot: [] },
};

describe('what Taipan can and cannot do', () => {
  test('each row of the table has programs', () => {
    const table = read('README.md').split('## What it can and cannot do')[1]?.split('\n## ')[0] ?? '';
    const rows = [...table.matchAll(/^\| ([a-z][a-z ]*?) +\|/gm)].map(([, row]) => row);
    expect(rows).toEqual(Object.keys(ABILITIES));
  });
  for (const [row, { can, cannot }] of Object.entries(ABILITIES)) {
    test.each(can)(`${row}: %j`, (source) => {
      const { stdout, traceback } = oracle.runProgram(source, 'example.py');
      const { stdout: printed, error } = run(source, { filename: 'example.py' });
      expect(printed + (error?.traceback ?? '')).toBe(stdout + traceback);
    });
    test.each(cannot)(`not ${row}: %j`, (source) => {
      const { error } = run(source, { filename: 'example.py' });
      expect(`${error?.type}: ${error?.message}`).toMatch(
        /^(SyntaxError: .*not supported yet|NotImplementedError: Taipan does not support .* yet|ModuleNotFoundError: No module named '.*'; Taipan does not support it yet)$/,
      );
    });
  }
});

describe('docs/differences.md', () => {
  /** What the page says of a run: output, with the last line of a traceback, in one line. */
  const inOneLine = (stdout: string, traceback: string) =>
    `${stdout}${traceback.trimEnd().split('\n').at(-1) ?? ''}`.trimEnd().replaceAll(/ *\n/g, ' / ');
  const blocks = blocksOf(read('docs/differences.md'));
  blocks.forEach(({ language, body }, index) => {
    if (language !== 'python') return;
    test(body, () => {
      const claims = blocks[index + 1];
      expect(claims?.language).toBe('text');
      const [, cpython, taipan] = /^CPython:\s?(.*)\nTaipan: +(.*)\n$/.exec(claims?.body ?? '') ?? [];
      const { stdout, error } = run(body, { filename: 'example.py' });
      expect(inOneLine(stdout, error?.traceback ?? '')).toBe(taipan);
      if (cpython === '(not run)') return;
      const outcome = oracle.runProgram(body, 'example.py');
      if (cpython !== '(varies)') expect(inOneLine(outcome.stdout, outcome.traceback)).toBe(cpython);
    });
  });
});
