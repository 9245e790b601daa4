// The modules of the standard library that are written in Python: what is generated from them is not stale, and each can be imported.

import { readdirSync, readFileSync } from 'node:fs';
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
