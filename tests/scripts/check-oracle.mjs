// Checks the recorded outputs against CPython (in Pyodide), live: node scripts/check-oracle.mjs [--sample N] [--seed S] [--root <folder>]
// Without --sample every program is checked. Exit code 1 when an output differs or is missing, or when there is no program at all.

import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CORPUS_ROOT, listPrograms, readText } from '../support/corpus.mjs';
import { startOracle } from '../support/oracle.mjs';

const { values } = parseArgs({
  options: { root: { type: 'string' }, sample: { type: 'string' }, seed: { type: 'string', default: '1' } },
});
const root = values.root === undefined ? CORPUS_ROOT : `${resolve(values.root)}/`;
const seed = Number(values.seed);
const programs = listPrograms(root);
const size = values.sample === undefined ? programs.length : Math.min(Number(values.sample), programs.length);
if (!Number.isInteger(seed) || !Number.isInteger(size) || size < 0) {
  console.error('--sample and --seed take whole numbers');
  process.exit(2);
}

// A partial Fisher-Yates shuffle over a 32-bit linear congruential generator: the same seed gives the same sample everywhere.
let state = seed >>> 0;
for (let index = 0; index < size && size < programs.length; index++) {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  const other = index + Math.floor((state / 2 ** 32) * (programs.length - index));
  const program = /** @type {typeof programs[number]} */ (programs[index]);
  programs[index] = /** @type {typeof programs[number]} */ (programs[other]);
  programs[other] = program;
}

const oracle = await startOracle();
let different = 0;
for (const { filename, path, expectedPath } of programs.slice(0, size)) {
  const outcome = oracle.runProgram(readText(path) ?? '', filename);
  const actual = outcome.stdout + outcome.traceback;
  const expected = readText(expectedPath);
  if (actual === expected) continue;
  different++;
  console.error(
    expected === null
      ? `${filename}: nothing recorded`
      : `${filename}: differs\n--- recorded\n${expected}\n--- CPython\n${actual}`,
  );
}
const chosen = size < programs.length ? `${size} of ${programs.length} programs, seed ${seed}` : `${size} programs`;
console.log(`CPython ${oracle.version}: ${chosen}, ${different} different`);
process.exit(different > 0 || size === 0 ? 1 : 0);
