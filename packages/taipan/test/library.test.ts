// The modules of the standard library that are written in Python: what is generated from them is not stale, and each can be imported.

import { readdirSync, readFileSync } from 'node:fs';
import { BUILTIN_MODULES, STDLIB_MODULE_NAMES } from '@taipan/vm';
import { run } from 'taipan';
import { expect, test } from 'vitest';
import { generateLibrary } from '../scripts/generate-library.mjs';

const names = readdirSync(new URL('../library/', import.meta.url)).map((name) => name.slice(0, -'.py'.length));

test('src/generated/library.ts is made of library/*.py', () => {
  const generated = readFileSync(new URL('../src/generated/library.ts', import.meta.url), 'utf8');
  expect(generated === generateLibrary(), 'stale: run node scripts/generate-library.mjs').toBe(true);
});

test.each(names)('import %s', (name) => {
  expect(run(`import ${name}`).error).toBeNull();
});

test('a module is the same for two programs, and shares nothing between them', () => {
  const source = 'import types\nprint(hasattr(types, "mark"))\ntypes.mark = 1\nprint(types.SimpleNamespace(a=1))';
  for (let i = 0; i < 2; i++) expect(run(source).stdout).toBe('False\nnamespace(a=1)\n');
});

const [, there, missing] = readFileSync(new URL('../../../docs/library.md', import.meta.url), 'utf8').split('\n## ');
const namesIn = (text: string | undefined, pattern: RegExp): string[] =>
  [...(text ?? '').matchAll(pattern)].map(([, name]) => name as string);
const isPublic = (name: string): boolean => !name.startsWith('_');

test('docs/library.md lists the modules that are there', () => {
  const all = new Set([...names, ...BUILTIN_MODULES.keys()].filter(isPublic));
  expect(namesIn(there, /^\| `([\w.]+)`/gm)).toEqual([...all].sort());
});

test('docs/library.md lists the modules that are not, and importing one says so', () => {
  const absent = [...STDLIB_MODULE_NAMES].filter(
    (name) => isPublic(name) && !names.includes(name) && !BUILTIN_MODULES.has(name) && name !== 'builtins',
  );
  expect(namesIn(missing?.split(':')[1], /`(\w+)`/g)).toEqual(absent.sort());
  for (const name of absent)
    expect(run(`import ${name}`).error?.message).toBe(`No module named '${name}'; Taipan does not support it yet`);
});
