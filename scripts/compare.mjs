#!/usr/bin/env zx
/**
 * Reads the results of the last benchmark run, judges every criterion, prints the verdict and writes it to reports/.
 *
 *   npx zx scripts/compare.mjs                     exit code 0 PASS, 1 FAIL (or results that cannot be judged), 2 INCONCLUSIVE
 *   npx zx scripts/compare.mjs --update-baseline   also makes this run the baseline of later ones
 *   npx zx scripts/compare.mjs --ci                judges the same; the exit code is 0 when the criteria that are counts, not times, pass
 */
import { argv, chalk, fs } from 'zx';

const benchmarks = await import('@taipan/benchmarks').catch(() => null);
if (benchmarks === null) {
  console.error(chalk.red('The benchmarks are not built: run `npx turbo build` first.'));
  process.exit(1);
}

const {
  currentBuild,
  deterministicExitCode,
  exitCode,
  judge,
  makeBaseline,
  RAW,
  readBaseline,
  readResults,
  renderHtml,
  renderMarkdown,
  REPORTS,
} = benchmarks;
const { reportData, UnusableResults, verdictFile } = benchmarks;

const baselinePath = `${REPORTS}baseline.json`;
const colours = { PASS: chalk.green, FAIL: chalk.red, INCONCLUSIVE: chalk.yellow };

try {
  const results = readResults(RAW, { build: currentBuild(), node: process.version });
  const verdict = judge(results, readBaseline(baselinePath));
  for (const { status, title, bar, figure, note } of verdict.criteria) {
    console.log(`${colours[status](status.padEnd(12))} ${title}`);
    console.log(`             ${chalk.bold(figure)}, bar: ${bar}`);
    console.log(chalk.dim(`             ${note}`));
  }
  const data = reportData(results, verdict);
  await fs.writeFile(`${REPORTS}verdict.json`, verdictFile(verdict, results));
  await fs.writeFile(`${REPORTS}verdict.md`, renderMarkdown(data));
  await fs.writeFile(`${REPORTS}verdict.html`, renderHtml(data));
  console.log(`\n${colours[verdict.status](verdict.headline)}`);
  console.log('written: reports/verdict.json, reports/verdict.md, reports/verdict.html');
  if (argv['update-baseline']) {
    await fs.writeFile(baselinePath, `${JSON.stringify(makeBaseline(results))}\n`);
    console.log('written: reports/baseline.json; later runs are compared with this one once it is committed');
  }
  process.exitCode = argv.ci ? deterministicExitCode(verdict.criteria) : exitCode(verdict.status);
} catch (error) {
  if (!(error instanceof UnusableResults)) throw error;
  console.error(chalk.red(error.message));
  process.exitCode = 1;
}
