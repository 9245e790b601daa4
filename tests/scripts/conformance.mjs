// Runs CPython's own tests of the language and the core types, unmodified, from an installed copy:
//   node scripts/conformance.mjs [--tests <folder>] [--methods <part of a name>,...] [--limit <seconds>] [--oracle] [--write] [test_int ...]
// --oracle runs what fails in CPython 3.14 (Pyodide), too; --write (with --oracle) writes docs/conformance.md.

import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { remembered } from '../conformance/cache.mjs';
import { FILES } from '../conformance/files.mjs';
import { report, sort } from '../conformance/report.mjs';
import { runFile } from '../conformance/runner.mjs';

const { values, positionals } = parseArgs({
  options: {
    tests: { type: 'string' },
    methods: { type: 'string' },
    limit: { type: 'string', default: '20' },
    oracle: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const tests = values.tests ?? installedTests();
const options = { wanted: values.methods?.split(',') ?? [], limit: Number(values.limit) };
const names = (positionals.length > 0 ? positionals : FILES).filter((name) => existsSync(`${tests}/${name}.py`));
/** @type {import('../conformance/report.mjs').Sorted[]} */
const files = [];
console.log(`Tests of ${tests}`);
for (const name of names) {
  const ours = await runFile('taipan', tests, name, options);
  const isClean = ours.file === null && [...ours.methods.values()].every(({ word }) => word !== 'failed');
  const inCPython = () => runFile('cpython', tests, name, { wanted: [], limit: 60 });
  const theirs = values.oracle && !isClean ? await remembered(tests, name, inCPython) : null;
  const file = sort(name, ours, theirs);
  files.push(file);
  console.log(
    `${name}: ${file.passed.length} passed, ${file.failed.length} failed, ${file.changed.length} fail in 3.14, ${file.outside.length} not for here`,
  );
  for (const { method, why, line } of file.failed) console.log(`  ${method}:${line}: ${why}`);
}
const total = (/** @type {'passed' | 'failed' | 'changed' | 'outside'} */ key) =>
  files.reduce((sum, file) => sum + file[key].length, 0);
const counted = total('passed') + total('failed');
console.log(
  `${total('passed')} of ${counted} passed (${((100 * total('passed')) / counted).toFixed(1)} %), ${total('changed')} fail in 3.14, ${total('outside')} not for here`,
);
if (values.write) {
  const version = /python(\d\.\d+)\/test\/?$/.exec(tests)?.[1] ?? '';
  const page = fileURLToPath(new URL('../../docs/conformance.md', import.meta.url));
  writeFileSync(page, report(files, version));
  execFileSync('npx', ['biome', 'format', '--write', page], { stdio: 'ignore' });
}

/** The folder of the package `test` of the newest CPython that is installed. */
function installedTests() {
  for (const python of ['python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3']) {
    try {
      const output = execFileSync(python, ['-c', 'import test; print(test.__path__[0])'], {
        stdio: 'pipe',
        encoding: 'utf8',
      });
      if (existsSync(`${output.trim()}/test_int.py`)) return output.trim();
    } catch {
      // Not installed, or without its tests.
    }
  }
  throw new Error('no installed CPython has a package test: name its folder with --tests');
}
