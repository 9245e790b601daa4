#!/usr/bin/env zx
/**
 * Reads the results of the last benchmark run, judges every criterion, prints the verdict and writes it to reports/.
 *
 *   npx zx scripts/compare.mjs                     exit code 0 PASS, 1 FAIL (or results that cannot be judged), 2 INCONCLUSIVE
 *   npx zx scripts/compare.mjs --update-baseline   also makes this run the baseline of later ones
 *   npx zx scripts/compare.mjs --readme            only writes README.md's chart and table anew, from reports/verdict.json
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

const { exitCode, deterministicExitCode, judge, makeBaseline, readBaseline, readCounts, readResults, reportData } =
  benchmarks;
const { BuildFailure, compareWith, currentBuild, RAW, REPORTS, tableToTerminal, UnusableResults } = benchmarks;
const { renderHtml, renderMarkdown, verdictFile } = benchmarks;

const { COUNTS, entryName, HISTORY, historyEntry, readHistory, readmeCharts, ROOT, withReadmeBlock } = benchmarks;

const options = minimist(process.argv.slice(2), {
  string: ['baseline', 'rows'],
  boolean: ['ci', 'quick', 'readme', 'update-baseline'],
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

/** Writes the README's charts and table as reports/verdict.json has them. */
async function writeReadme() {
  const file = await fs.readJson(`${REPORTS}verdict.json`);
  const readme = await fs.readFile(`${ROOT}README.md`, 'utf8');
  await fs.writeFile(`${ROOT}README.md`, withReadmeBlock(readme, file));
  for (const { file: path, svg } of readmeCharts(file)) await fs.writeFile(`${ROOT}${path}`, svg);
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
  const data = reportData(results, verdict, readHistory(HISTORY));
  await fs.writeFile(`${REPORTS}verdict.json`, verdictFile(verdict, results));
  await writeReadme();
  await fs.writeFile(`${REPORTS}verdict.md`, renderMarkdown(data));
  await fs.writeFile(`${REPORTS}verdict.html`, renderHtml(data));
  console.log(`\n${colours[verdict.status](verdict.headline)}`);
  console.log(
    'written: reports/verdict.json, reports/verdict.md, reports/verdict.html, and the block of README.md with its chart',
  );
  if (verdict.metadata.effort === 'full') {
    const entry = historyEntry(verdict, results);
    await fs.outputFile(`${HISTORY}${entryName(entry)}`, `${JSON.stringify(entry)}\n`);
    console.log(`written: reports/history/${entryName(entry)}, to be committed with the report`);
  }
  if (options['update-baseline']) {
    await fs.writeFile(baselinePath, `${JSON.stringify(makeBaseline(results))}\n`);
    console.log('written: reports/baseline.json; later runs are compared with this one once it is committed');
  }
  return options.ci ? deterministicExitCode(verdict.criteria) : exitCode(verdict.status);
}

try {
  if (options.readme) await writeReadme();
  else process.exitCode = options.baseline ? await compare() : await verdict();
} catch (error) {
  if (!(error instanceof UnusableResults || error instanceof BuildFailure)) throw error;
  console.error(chalk.red(error.message));
  process.exitCode = options.baseline ? 2 : 1;
}
