// Makes programs at random and compares what CPython (in Pyodide) and Taipan do with them, for as long as one likes:
//   node scripts/fuzz.mjs [--minutes <number>] [--seed <number>] [--kind <name>,...] [--stop <number of differences>]
// Prints each program that differs, cut down. Exit code 1 when there is one.

import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    kind: { type: 'string' },
    stop: { type: 'string', default: '20' },
  },
});
/** @param {string} path a module in TypeScript, beside `support` */
const load = async (path) => (await runnerImport(new URL(path, import.meta.url).pathname)).module;
const { PROGRAM_KINDS } = /** @type {typeof import('../support/program-kinds.js')} */ (
  await load('../support/program-kinds.ts')
);
const { describeDifference, ProgramComparison } = /** @type {typeof import('../support/compare-programs.js')} */ (
  await load('../support/compare-programs.ts')
);
const wanted = values.kind?.split(',');
const kinds = PROGRAM_KINDS.filter(({ name }) => wanted === undefined || wanted.includes(name));
const comparison = new ProgramComparison();
const seed = Number(values.seed);
const start = performance.now();
const end = start + Number(values.minutes) * 60_000;
while (performance.now() < end && comparison.different < Number(values.stop)) {
  const current = seed + Math.floor(comparison.programs / kinds.length);
  const { name, generate } = kinds[comparison.programs % kinds.length];
  const difference = await comparison.compare(generate(current));
  if (difference !== null) console.log(`====== ${name}, seed ${current}\n${describeDifference(difference())}`);
}
const { programs, different, raised, invalid, unanswered } = comparison;
const minutes = ((performance.now() - start) / 60_000).toFixed(1);
console.log(
  `${programs} programs (${kinds.map(({ name }) => name).join(', ')}) from seed ${seed} in ${minutes} minutes against CPython: ` +
    `${different} differ, ${raised} ended with an exception, ${invalid} were invalid, ${unanswered} ended Pyodide`,
);
process.exit(different > 0 ? 1 : 0);
