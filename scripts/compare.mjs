#!/usr/bin/env zx
/**
 * Reads the results of the last benchmark run, judges every criterion, prints the verdict and writes it to reports/.
 *
 *   npx zx scripts/compare.mjs                     exit code 0 PASS, 1 FAIL (or results that cannot be judged), 2 INCONCLUSIVE
 *   npx zx scripts/compare.mjs --update-baseline   also makes this run the baseline of later ones
 *   npx zx scripts/compare.mjs --render            only writes the pages and README.md's block anew, from the newest run in reports/runs
 *   npx zx scripts/compare.mjs --reproduce 2       repeats the duels of the last run so many times and says whether their figures lie within its
 *                                                  intervals: exit code 0 all of them, 2 not all
 *   npx zx scripts/compare.mjs --ci                judges the same; the exit code is 0 when the criteria that are counts, not times, pass
 *   npx zx scripts/compare.mjs --baseline REF      builds a git ref, runs it and this build in turns, and says row by row which is faster:
 *                                                  exit code 0 no row slower, 1 a row slower, 2 it cannot be told.
 *                                                  `--rows lexer,vm,sieve` for some stages and programs only, `--quick` for a rough answer.
 *   npx zx scripts/compare.mjs --baseline FILE     the last run against an earlier report (a verdict.json or baseline.json); the same exit codes
 */
import { chalk, fs, minimist } from 'zx';

const benchmarks = await import('@taipan/benchmarks').catch(() => null);
if (benchmarks === null) {
  console.error(chalk.red('The benchmarks are not built: run `npx turbo build` first.'));
  process.exit(1);
}

const { exitCode, deterministicExitCode, judge, makeBaseline, readBaseline, readCounts, readResults } = benchmarks;
const { BuildFailure, compareWith, currentBuild, tableToTerminal, UnusableResults } = benchmarks;
const { COUNTS, HISTORY, RAW, REPORTS, ROOT, RUNS } = benchmarks;
const { compactJson, datedName, historyEntry, newestRun, pagesOf, readRun, runFile, runPath } = benchmarks;
const { countRepeated, readRepetitions, repeatDuels, repetitionsPath, repetitionTables } = benchmarks;

const options = minimist(process.argv.slice(2), {
  string: ['baseline', 'reproduce', 'rows'],
  boolean: ['ci', 'quick', 'render', 'update-baseline'],
});
const baselinePath = `${REPORTS}baseline.json`;
const colours = { PASS: chalk.green, FAIL: chalk.red, INCONCLUSIVE: chalk.yellow };

/** Compares with a ref or a report; gives the exit code. */
async function compare() {
  const { tables, exitCode } = await compareWith({
    baseline: options.baseline,
    effort: options.quick ? 'quick' : 'full',
    rows: options.rows ? options.rows.split(',') : null,
    say: (what) => console.error(chalk.dim(what)),
  });
  for (const table of tables) console.log(tableToTerminal(table));
  const outcomes = [chalk.green('no row is slower'), chalk.red('slower'), chalk.yellow('it cannot be told')];
  console.log(`\n${outcomes[exitCode]}`);
  return exitCode;
}

/** Writes every page, and README.md's block, as the file of a run has them. */
async function render(path) {
  for (const { file, text } of pagesOf(readRun(path))) await fs.outputFile(`${ROOT}${file}`, text);
}

/** Repeats the duels of the last run that was judged, keeps and shows every repetition; gives the exit code. */
async function reproduce() {
  const times = options.reproduce === '' ? 2 : Number(options.reproduce);
  const path = `${REPORTS}${(await fs.readJson(`${REPORTS}verdict.json`)).run}`;
  const run = readRun(path);
  const folder = `${REPORTS}${repetitionsPath(run)}`;
  const repetitions = () => readRepetitions(folder, run.metadata);
  const before = repetitions().length;
  await repeatDuels(run, {
    before,
    times,
    keep: (repetition) =>
      fs.outputFileSync(`${folder}${datedName(repetition.duels.metadata.date)}`, compactJson(repetition)),
  });
  await render(path);
  for (const table of repetitionTables(run, repetitions())) console.log(tableToTerminal(table));
  const { figures, within } = countRepeated(run, repetitions());
  return figures > 0 && within === figures ? 0 : 2;
}

/** Judges the last run and writes the reports; gives the exit code. */
async function verdict() {
  const results = readResults(RAW, { build: currentBuild(), node: process.version });
  const verdict = judge(results, readBaseline(baselinePath), readCounts(COUNTS));
  for (const { status, title, bar, figure, note } of verdict.criteria) {
    console.log(`${colours[status](status.padEnd(12))} ${title}`);
    console.log(`             ${chalk.bold(figure)}, bar: ${bar}`);
    console.log(chalk.dim(`             ${note}`));
  }
  const run = runPath(verdict);
  await fs.outputFile(`${REPORTS}${run}`, runFile(verdict, results));
  if (verdict.metadata.effort === 'full') {
    const entry = historyEntry(verdict, results);
    await fs.outputFile(`${HISTORY}${datedName(entry.date)}`, `${JSON.stringify(entry)}\n`);
  }
  await render(`${REPORTS}${run}`);
  console.log(`\n${colours[verdict.status](verdict.headline)}`);
  console.log(
    `written: reports/${run} (every sample), and from it reports/verdict.* and README.md's block with its charts`,
  );
  if (options['update-baseline']) {
    await fs.writeFile(baselinePath, `${JSON.stringify(makeBaseline(results))}\n`);
    console.log('written: reports/baseline.json; later runs are compared with this one once it is committed');
  }
  return options.ci ? deterministicExitCode(verdict.criteria) : exitCode(verdict.status);
}

try {
  if (options.render) await render(newestRun(RUNS));
  else if (options.reproduce !== undefined) process.exitCode = await reproduce();
  else process.exitCode = options.baseline ? await compare() : await verdict();
} catch (error) {
  if (!(error instanceof UnusableResults || error instanceof BuildFailure)) throw error;
  console.error(chalk.red(error.message));
  process.exitCode = options.baseline ? 2 : 1;
}
