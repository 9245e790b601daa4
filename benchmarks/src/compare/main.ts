/** `scripts/compare.mjs --baseline`: this build against another one, or this run against an earlier report. */
import { existsSync } from 'node:fs';
import { COMPARISON } from '../effort.js';
import { currentBuild } from '../metadata.js';
import { RAW, ROOT } from '../paths.js';
import { countsOf, countTable } from '../verdict/counts.js';
import { readBaseline, readResults } from '../verdict/read.js';
import type { Table } from '../verdict/tables.js';
import { countWork } from '../work/run.js';
import { buildPackages, checkOut } from './build.js';
import { type ComparedRow, comparisonExitCode } from './decide.js';
import { compareWithReport } from './report.js';
import { comparedRows } from './rows.js';
import { compareBuilds } from './run.js';
import { comparisonTable } from './table.js';

/** What a comparison ends with. */
export interface Comparison {
  readonly tables: readonly Table[];
  /** 0: no row is slower; 1: one is; 2: it cannot be told. */
  readonly exitCode: 0 | 1 | 2;
}

/** What is asked of a comparison. */
export interface ComparisonOptions {
  /** A git ref, or the path of a report: `reports/verdict.json`, `reports/baseline.json`. */
  readonly baseline: string;
  readonly effort: 'quick' | 'full';
  /** Stages and programs; all of them where there is no list. */
  readonly rows: readonly string[] | null;
  /** Is told what is being done. */
  say(what: string): void;
}

const finished = (rows: readonly ComparedRow[], before: string, ...more: readonly Table[]): Comparison => ({
  tables: [comparisonTable(rows, before, 'This build'), ...more],
  exitCode: comparisonExitCode(rows),
});

/** Runs the comparison. Rejects with a BuildFailure where the baseline cannot be had, with UnusableResults where a report is none. */
export async function compareWith({ baseline, effort, rows, say }: ComparisonOptions): Promise<Comparison> {
  if (existsSync(baseline)) {
    const results = readResults(RAW, { build: currentBuild(), node: process.version });
    return finished(compareWithReport(results, readBaseline(baseline)!), `the report ${baseline}`);
  }
  const programs = comparedRows(rows);
  say('building this');
  await buildPackages(ROOT);
  say(`building ${baseline} in a temporary folder`);
  const checkout = await checkOut(baseline);
  const interrupted = (): void => {
    checkout.remove();
    process.exit(130);
  };
  process.once('SIGINT', interrupted);
  try {
    const compared = await compareBuilds({ now: ROOT, before: checkout.root }, programs, COMPARISON[effort]);
    say('counting the work of both');
    const [now, before] = [await countWork(ROOT), await countWork(checkout.root)].map((work) => countsOf(work, []));
    return finished(compared, `${baseline} (${checkout.commit.slice(0, 12)})`, countTable(before!, now!));
  } finally {
    process.off('SIGINT', interrupted);
    checkout.remove();
  }
}
