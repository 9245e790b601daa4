/** The history: one small entry for every full run, kept in the repository, so that a reader sees where the figures went. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Results } from '../result.js';
import type { Interval } from '../statistics.js';
import { countsOf } from './counts.js';
import type { Verdict } from './judge.js';
import type { Status } from './status.js';
import { REFERENCE } from './suite-tables.js';

/** One figure with its interval. */
export interface HistoryFigure {
  readonly id: string;
  readonly title: string;
  readonly ratio: Interval;
}

/** One run. */
export interface HistoryEntry {
  readonly kind: 'history';
  readonly date: string;
  readonly commit: string | null;
  readonly node: string;
  readonly cpu: string;
  readonly status: Status;
  /** How many times faster than CPython in Pyodide: each duel, and the geometric means of the suite. */
  readonly ratios: readonly HistoryFigure[];
  /** What was counted. */
  readonly counts: Readonly<Record<string, number>>;
}

const rounded = (value: number): number => Number(value.toPrecision(4));

function figure(id: string, title: string, { estimate, low, high, level }: Interval): HistoryFigure {
  return { id, title, ratio: { estimate: rounded(estimate), low: rounded(low), high: rounded(high), level } };
}

/** The entry of a run. Runs of earlier builds of the harness may lack what it counts now. */
export function historyEntry(verdict: Verdict, { suite, work, allocations }: Results): HistoryEntry {
  const { date, commit, node, cpu } = verdict.metadata;
  const means = suite?.summary.means.filter(({ engine }) => engine === REFERENCE) ?? [];
  return {
    kind: 'history',
    date,
    commit,
    node,
    cpu,
    status: verdict.status,
    ratios: [
      ...verdict.duels.map(({ id, title, ratio }) => figure(id, title, ratio)),
      ...means.map(({ group, ratio }) => figure(`suite-${group}`, `whole programs, ${group}`, ratio)),
    ],
    counts: countsOf(work?.rows ?? [], allocations.rows),
  };
}

/** The entries of a folder, the oldest first. */
export function readHistory(folder: string): HistoryEntry[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return names.sort().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as HistoryEntry);
}

/** The entries with one more, which replaces that of the same run. */
export function withEntry(entries: readonly HistoryEntry[], entry: HistoryEntry): HistoryEntry[] {
  return [...entries.filter(({ date }) => date !== entry.date), entry].sort((x, y) => (x.date < y.date ? -1 : 1));
}
