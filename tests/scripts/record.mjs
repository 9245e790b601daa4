// Records what CPython (in Pyodide) prints for the programs of the corpus: node scripts/record.mjs [--root <folder>] [part of a file name ...]
// Without names every program is recorded. Exit code 1 when a program gives two different outputs in two runs: it would be no test.

import { unlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CORPUS_ROOT, listPrograms, readText } from '../support/corpus.mjs';
import { startOracle } from '../support/oracle.mjs';

const { values, positionals } = parseArgs({ options: { root: { type: 'string' } }, allowPositionals: true });
const root = values.root === undefined ? CORPUS_ROOT : `${resolve(values.root)}/`;
const programs = listPrograms(root).filter(
  ({ filename }) => positionals.length === 0 || positionals.some((part) => filename.includes(part)),
);
const oracle = await startOracle();
let changed = 0;
let unstable = 0;
for (const { filename, path, expectedPath } of programs) {
  const source = readText(path) ?? '';
  const first = oracle.runProgram(source, filename);
  const second = oracle.runProgram(source, filename);
  const expected = first.stdout + first.traceback;
  const before = readText(expectedPath);
  if (expected !== second.stdout + second.traceback) {
    unstable++;
    console.error(`${filename}: two runs differ, not recorded`);
    if (before !== null) unlinkSync(expectedPath);
  } else if (before !== expected) {
    writeFileSync(expectedPath, expected);
    changed++;
    console.log(`${before === null ? 'new' : 'changed'}: ${filename}`);
  }
}
console.log(
  `CPython ${oracle.version}: ${programs.length} programs run, ${changed} outputs written, ${unstable} unstable`,
);
process.exit(unstable > 0 ? 1 : 0);
