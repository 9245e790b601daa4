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
const { describeDifference, ProgramComparison, stopOracle } =
  /** @type {typeof import('../support/compare-programs.js')} */ (await load('../support/compare-programs.ts'));
const wanted = values.kind?.split(',');
const kinds = PROGRAM_KINDS.filter(({ name }) => wanted === undefined || wanted.includes(name));
const comparisons = kinds.map((kind) => ({ ...kind, comparison: new ProgramComparison() }));
const seed = Number(values.seed);
const start = performance.now();
const end = start + Number(values.minutes) * 60_000;
let different = 0;
for (let current = seed; performance.now() < end && different < Number(values.stop); current++) {
  for (const { name, generate, comparison } of comparisons) {
    const program = `${name}, seed ${current}`;
    const difference = await comparison.compare(program, generate(current));
    if (difference === null) continue;
    different++;
    console.log(`====== ${program}\n${describeDifference(await difference())}`);
  }
}
stopOracle();
const minutes = ((performance.now() - start) / 60_000).toFixed(1);
console.log(`programs from seed ${seed}, in ${minutes} minutes, against CPython:`);
for (const { name, comparison } of comparisons) {
  const { programs, different, raised, invalid, explained, notCompared } = comparison;
  console.log(
    `${name}: ${programs} programs: ${different} differ, ${explained.length} differ as they may, ${raised} ended with an exception, ${invalid} were invalid, ` +
      `${notCompared.length} were not compared`,
  );
}
for (const { comparison } of comparisons) {
  for (const program of comparison.explained) console.log(`differs as it may: ${program}`);
  for (const program of comparison.notCompared) console.log(`not compared: ${program}`);
}
process.exit(different > 0 ? 1 : 0);
