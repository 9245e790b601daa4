/** The figures of a run as tables, computed once for the terminal, the Markdown page and the HTML page. */
import type { Results, StageName, SuiteResult } from '../result.js';
import { bootstrapTypical, type Interval, quantile } from '../statistics.js';
import { type HistoryEntry, historyEntry, withEntry } from './history.js';
import type { DuelSummary, Verdict } from './judge.js';
import type { Repetition } from './repetition.js';

/** One cell of the stage table: the middle of the samples and their 5 % and 95 % quantiles, in nanoseconds. */
export interface StageCell {
  readonly stage: StageName;
  readonly input: string;
  readonly title: string;
  readonly p5: number;
  readonly median: number;
  readonly p95: number;
}

/** One bar of the chart of engines: nanoseconds per call. */
export interface EngineTime {
  readonly engine: string;
  readonly way: string;
  readonly ours: boolean;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

/** A start-up row with its interval, in the unit of the row. */
export interface StartSummary {
  readonly title: string;
  readonly unit: string;
  readonly interval: Interval;
}

/** What the pages show besides the verdict. */
export interface ReportData {
  readonly verdict: Verdict;
  /** The full runs that are committed, and this one, the oldest first. */
  readonly history: readonly HistoryEntry[];
  /** The repetitions of this run, the oldest first. */
  readonly repetitions: readonly Repetition[];
  readonly stages: readonly StageCell[];
  readonly engines: readonly EngineTime[];
  readonly starts: readonly StartSummary[];
  readonly allocations: Results['allocations'];
  readonly work: Results['work'];
  readonly footprint: Results['footprint'];
  readonly cpython: readonly (Pick<StageCell, 'title' | 'p5' | 'median' | 'p95'> & {
    readonly engine: string;
    readonly way: string;
  })[];
  readonly native: string | null;
  /** Whole programs, where the suite was run on the same build. */
  readonly suite: SuiteResult | null;
}

function spread(samples: readonly number[]): Pick<StageCell, 'p5' | 'median' | 'p95'> {
  return { p5: quantile(samples, 0.05), median: quantile(samples, 0.5), p95: quantile(samples, 0.95) };
}

function ours(way: string, duel: DuelSummary | undefined): EngineTime[] {
  if (duel === undefined) return [];
  const { estimate, low, high } = duel.taipanTime;
  return [{ engine: 'Taipan', way, ours: true, low, middle: estimate, high }];
}

function theirs(engine: string, duel: DuelSummary | undefined): EngineTime[] {
  if (duel === undefined) return [];
  const { estimate, low, high } = duel.opponentTime;
  return [{ engine, way: duel.opponent, ours: false, low, middle: estimate, high }];
}

/** The engines on `2 + 3`, quickest first. Duels where there is one, CPython's own table for the rest. */
function engineTimes(results: Results, verdict: Verdict): EngineTime[] {
  const find = (id: string): DuelSummary | undefined => verdict.duels.find((duel) => duel.id === id);
  const native = results.cpython.rows
    .filter(({ engine, input, way }) => engine.endsWith('native') && input === 'sum' && way.startsWith('eval'))
    .filter(({ way }) => way === 'eval(source)' || way === 'eval(code, namespace)')
    .map(({ engine, way, samples }): EngineTime => {
      const { p5, median, p95 } = spread(samples);
      return { engine, way, ours: false, low: p5, middle: median, high: p95 };
    });
  const pyodide = results.cpython.rows.find(({ engine }) => engine.includes('Pyodide'))?.engine ?? verdict.opponent;
  const times = [
    ...ours('from source text', find('sum')),
    ...ours('compiled code (VM alone)', find('vm-sum')),
    ...theirs(pyodide, find('sum')),
    ...theirs(pyodide, find('vm-sum')),
    ...theirs(pyodide, find('bridge')),
    ...native,
  ];
  return times.sort((x, y) => x.middle - y.middle);
}

/** Everything the pages show. */
export function reportData(
  results: Results,
  verdict: Verdict,
  earlier: readonly HistoryEntry[] = [],
  repetitions: readonly Repetition[] = [],
): ReportData {
  return {
    verdict,
    history: withEntry(earlier, historyEntry(verdict, results)),
    repetitions,
    stages: results.stages.flatMap(({ stage, rows }) =>
      rows.map(({ input, title, samples }) => ({ stage, input, title, ...spread(samples) })),
    ),
    engines: engineTimes(results, verdict),
    starts: results.startup.rows.map(({ title, unit, samples }) => ({
      title,
      unit,
      interval: bootstrapTypical(samples),
    })),
    allocations: results.allocations,
    work: results.work,
    footprint: results.footprint,
    cpython: results.cpython.rows.map(({ engine, way, title, samples }) => ({
      engine,
      way,
      title,
      ...spread(samples),
    })),
    native: results.cpython.native,
    suite: results.suite,
  };
}
