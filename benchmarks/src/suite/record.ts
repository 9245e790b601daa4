/**
 * Records what CPython prints for the programs of the suite: `npm run record:programs -w @taipan/benchmarks [-- name ...]`.
 * Exit code 1 where a program prints two different texts in two runs: it could not be checked. Shows how long each takes there.
 */
import { writeFileSync } from 'node:fs';
import { loadCPython } from '../engines/pyodide.js';
import { time } from '../verdict/format.js';
import { PROGRAMS, readPrograms } from './programs.js';

const names = process.argv.slice(2);
const cpython = await loadCPython();
for (const { name, source, expected } of readPrograms(names.length === 0 ? null : names)) {
  const printed = cpython.expected(source);
  const start = performance.now();
  const again = cpython.expected(source);
  const took = (performance.now() - start) * 1e6;
  let outcome = 'as recorded';
  if (printed !== again) {
    outcome = 'two runs differ, not recorded';
    process.exitCode = 1;
  } else if (printed !== expected) {
    writeFileSync(`${PROGRAMS}${name}/expected.txt`, printed);
    outcome = expected === null ? 'new' : 'changed';
  }
  process.stdout.write(`${name.padEnd(24)} ${time(took).padStart(9)}  ${outcome}\n`);
}
