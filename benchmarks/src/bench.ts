/**
 * The benchmarks, one after the other, each in fresh processes; every result file of the run lands in `reports/raw/`.
 * `--quick` takes about a minute, `--full` (the default) several.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runAllocations } from './allocations/run.js';
import { runChild } from './child.js';
import { runNativePython } from './cpython/native.js';
import { duelSteps, runDuels } from './duels/run.js';
import { effortOf } from './effort.js';
import { runFootprint } from './footprint/run.js';
import { currentBuild, currentMetadata } from './metadata.js';
import { RAW } from './paths.js';
import { countedProgress } from './progress.js';
import { type CPythonRow, RESULT_NAMES, type Result, STAGES, type StageRow } from './result.js';
import { runStartup } from './startup/run.js';
import { quantile } from './statistics.js';
import { footprintTables } from './verdict/footprint-tables.js';
import { time } from './verdict/format.js';
import { tableToTerminal } from './verdict/terminal.js';
import { countWork } from './work/run.js';

const STAGE = fileURLToPath(new URL('./stages/stage.js', import.meta.url));
const CPYTHON = fileURLToPath(new URL('./cpython/worker.js', import.meta.url));

const effort = effortOf(process.argv.slice(2), process.env);
const run = `${new Date().toISOString()}-${process.pid}`;
const built = currentBuild();
const metadata = () => currentMetadata(run, effort.name);
const progress = countedProgress(STAGES.length + 5 + duelSteps(effort));

/** A table of times, as mitata's are: median, spread, how many samples. */
function printTimes(rows: readonly { readonly title: string; readonly samples: readonly number[] }[]): void {
  for (const { title, samples } of rows) {
    const [p5, p50, p95] = [0.05, 0.5, 0.95].map((p) => time(quantile(samples, p)).padStart(9));
    process.stdout.write(`    ${title.padEnd(46)} ${p50}   (5 % ${p5}, 95 % ${p95}; ${samples.length} samples)\n`);
  }
}

function save(name: string, result: Result): void {
  writeFileSync(`${RAW}${name}.json`, `${JSON.stringify(result)}\n`);
}

process.stdout.write(`benchmarks, ${effort.name}: results go to reports/raw/\n`);
// Results of an earlier run must not be taken for this one's if it is interrupted.
for (const name of RESULT_NAMES) rmSync(`${RAW}${name}.json`, { force: true });
mkdirSync(RAW, { recursive: true });

for (const stage of STAGES) {
  progress.step(`stage: ${stage}`);
  const flags = ['--expose-gc'];
  const before = metadata();
  const rows = (await runChild(STAGE, { flags, args: [stage, `--${effort.name}`] })) as StageRow[];
  printTimes(rows);
  save(stage, { kind: 'stage', stage, metadata: { ...before, flags }, rows });
}

progress.step('allocations per call');
const allocations = await runAllocations(metadata());
for (const { stage, title, exact } of allocations.rows) {
  process.stdout.write(`    ${`${stage}, ${title}`.padEnd(46)} ${exact.objects} objects, ${exact.bytes} bytes\n`);
}
save('allocations', allocations);

progress.step('work, counted');
const workMetadata = metadata();
const work = await countWork();
for (const { stage, title, counts } of work) {
  const text = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  process.stdout.write(`    ${`${stage}, ${title}`.padEnd(46)} ${text.join(', ')}\n`);
}
save('work', { kind: 'work', metadata: workMetadata, rows: work });

progress.step('footprint: download, first result, memory');
const footprint = await runFootprint(effort, metadata());
for (const table of footprintTables(footprint)) process.stdout.write(`${tableToTerminal(table)}\n`);
save('footprint', footprint);

progress.step('start-up');
const startMetadata = metadata();
const startRows = await runStartup(effort);

const { result: duels, loads } = await runDuels(effort, metadata(), progress);
save('duels', duels);
save('startup', { kind: 'startup', metadata: startMetadata, rows: [...startRows, loads] });

progress.step('CPython by itself');
const cpythonMetadata = metadata();
const inside = (await runChild(CPYTHON, { args: [`--${effort.name}`] })) as CPythonRow[];
const native = runNativePython(effort);
const rows = [...inside, ...native.rows];
printTimes(
  rows.map(({ engine, way, title, samples }) => ({ title: `${engine.split(' in ')[0]}: ${way}, ${title}`, samples })),
);
if (native.missing !== null) process.stdout.write(`    no native row: ${native.missing}\n`);
save('cpython', { kind: 'cpython', metadata: cpythonMetadata, native: native.missing, rows });
const builtNow = currentBuild();
if (builtNow.dist !== built.dist || builtNow.sources !== built.sources) {
  process.stderr.write('the build or the sources changed while the benchmarks ran: these results are of no use\n');
  process.exit(1);
}
process.stdout.write('done: now `npx zx scripts/compare.mjs`\n');
