/**
 * The files of a run that are kept: `reports/runs/<date>.json`, the verdict with every sample it was made from, and `reports/verdict.json`,
 * the verdict alone, which names that file. All pages are made from them.
 */
import { readFileSync } from 'node:fs';
import type { Results, StageResult, SuiteResult } from '../result.js';
import type { Verdict } from './judge.js';
import { countRepeated, type Repeated, type Repetition } from './repetition.js';

/** A run: where, when and of what (its metadata), what was found, and what it was found from. */
export interface Run extends Verdict {
  readonly results: Results;
}

/** What the reports show of the suite without its samples. */
export type SuiteFigures = Omit<SuiteResult, 'cells'>;

/** What `reports/verdict.json` holds. */
export interface VerdictFile extends Verdict {
  /** The file of the run, seen from the folder of the verdict. */
  readonly run: string;
  readonly suite: SuiteFigures | null;
  readonly repeated: Repeated;
}

/** `2026-11-22T20-10-21.json`: the name of what was measured at a date. */
export function datedName(date: string): string {
  return `${date.slice(0, 19).replaceAll(':', '-')}.json`;
}

/** Where a run is kept, seen from `reports/`. A quick run is for its machine alone: it goes to the folder that is not committed. */
export function runPath({ metadata }: Pick<Verdict, 'metadata'>): string {
  return metadata.effort === 'full' ? `runs/${datedName(metadata.date)}` : 'raw/run.json';
}

/** The folder of a run's repetitions, seen from `reports/`. */
export function repetitionsPath({ metadata }: Pick<Verdict, 'metadata'>): string {
  return metadata.effort === 'full' ? 'repetitions/' : 'raw/repetitions/';
}

/** A file's text: one line of JSON, times at four significant digits. */
export function compactJson(value: unknown): string {
  const rounded = (_key: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
  return `${JSON.stringify(value, rounded)}\n`;
}

/** A sample and how many there are of it. */
type Counted = readonly [sample: number, count: number];

/** Samples in ascending order, which is how mitata gives them, as each with its count: there are tens of thousands of some rows. */
function counted(samples: readonly number[]): Counted[] {
  const found = new Map<number, number>();
  for (const sample of [...samples].sort((x, y) => x - y)) {
    const value = Number(sample.toPrecision(4));
    found.set(value, (found.get(value) ?? 0) + 1);
  }
  return [...found];
}

function uncounted(samples: readonly Counted[]): number[] {
  return samples.flatMap(([sample, count]) => new Array<number>(count).fill(sample));
}

/** The text of a run's file. */
export function runFile(verdict: Verdict, results: Results): string {
  const stages = results.stages.map((stage) => ({
    ...stage,
    rows: stage.rows.map((row) => ({ ...row, samples: counted(row.samples) })),
  }));
  return compactJson({ ...verdict, results: { ...results, stages } });
}

/** Reads a run's file. */
export function readRun(path: string): Run {
  const run = JSON.parse(readFileSync(path, 'utf8')) as Run;
  const stages = run.results.stages.map((stage): StageResult => {
    const rows = stage.rows.map((row) => ({ ...row, samples: uncounted(row.samples as unknown as Counted[]) }));
    return { ...stage, rows };
  });
  return { ...run, results: { ...run.results, stages } };
}

/** The text of the verdict's file. */
export function verdictFile({ results, ...verdict }: Run, repetitions: readonly Repetition[] = []): string {
  const { suite } = results;
  const { cells: _, ...figures } = suite ?? { cells: [] };
  const repeated = countRepeated(verdict, repetitions);
  const file = { ...verdict, run: runPath(verdict), suite: suite === null ? null : figures, repeated };
  return compactJson(file);
}
