/**
 * The gate that does not depend on how busy a machine is: what every stage executes, makes and allocates, counted exactly, against the
 * counts that the repository holds (`reports/counts.json`). They say nothing of time; but work that nobody meant to add shows in them.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { AllocationRow, Results, WorkRow } from '../result.js';
import { percent } from './format.js';
import type { Status } from './status.js';
import type { Table } from './tables.js';

/** What `reports/counts.json` holds. */
export interface Counts {
  readonly kind: 'counts';
  /** The major version of Node: other versions of V8 count in other ways. */
  readonly node: string;
  /** By stage, input and what is counted. */
  readonly counts: Readonly<Record<string, number>>;
}

/** One count that is not what it was. */
export interface CountChange {
  readonly id: string;
  readonly before: number;
  /** Null where it is not counted any more. */
  readonly now: number | null;
}

/** A count may grow by this share: a check more somewhere is not worth a red build. */
export const TOLERANCE = 0.03;

const majorOf = (version: string): string => version.replace(/^v?(\d+).*/, '$1');

/** All counts of some rows, by their names. */
export function countsOf(work: readonly WorkRow[], allocations: readonly AllocationRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { stage, input, counts: found } of work) {
    for (const [what, count] of Object.entries(found)) counts[`${stage}, ${input}: ${what}`] = count;
  }
  for (const { stage, input, exact } of allocations) {
    counts[`${stage}, ${input}: objects`] = exact.objects;
    counts[`${stage}, ${input}: bytes`] = exact.bytes;
  }
  return counts;
}

/** The file that a run makes. */
export function makeCounts({ work, allocations }: Pick<Results, 'work' | 'allocations'>): Counts {
  const counts = countsOf(work.rows, allocations.rows);
  return { kind: 'counts', node: majorOf(work.metadata.node), counts };
}

/** The counts that a file holds, or null where there is none. */
export function readCounts(path: string): Counts | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Counts) : null;
}

/** The counts that differ by more than the tolerance, those that grew most first; what is gone comes before all. */
export function countChanges(before: Counts['counts'], now: Counts['counts']): CountChange[] {
  const growth = ({ before, now }: CountChange): number =>
    now === null ? Number.POSITIVE_INFINITY : (now + 1) / (before + 1);
  return Object.entries(before)
    .map(([id, count]): CountChange => ({ id, before: count, now: now[id] ?? null }))
    .filter(({ before, now }) => now === null || Math.abs(now - before) > before * TOLERANCE)
    .sort((x, y) => growth(y) - growth(x));
}

/** Whether a count grew, or is not there any more. */
export function isWorse({ before, now }: CountChange): boolean {
  return now === null || now > before;
}

function textOf({ before, now }: CountChange): string {
  if (now === null) return `${before}, and now it is not counted`;
  const share = before === 0 ? '' : ` (${now > before ? '+' : ''}${percent(now / before - 1)})`;
  return `${before}, now ${now}${share}`;
}

/** How many changes a note names. */
const NAMED = 4;

/** The criterion: its status, its figure and what a reader should know besides. */
export function judgeCounts(
  results: Results,
  recorded: Counts | null,
): { status: Status; figure: string; note: string } {
  const update = '`npm run counts -w @taipan/benchmarks -- --update` records them as they are now';
  if (recorded === null) return { status: 'FAIL', figure: 'there is no reports/counts.json', note: update };
  const now = makeCounts(results);
  if (now.node !== recorded.node) {
    const figure = `recorded on Node ${recorded.node}, and this is ${now.node}`;
    return { status: 'INCONCLUSIVE', figure, note: 'other versions of V8 count in other ways' };
  }
  const changes = countChanges(recorded.counts, now.counts);
  const worse = changes.filter(isWorse);
  const total = Object.keys(recorded.counts).length;
  const shown = (worse.length > 0 ? worse : changes).slice(0, NAMED).map((change) => `${change.id}: ${textOf(change)}`);
  const more = Math.max(0, (worse.length > 0 ? worse : changes).length - NAMED);
  return {
    status: worse.length > 0 ? 'FAIL' : 'PASS',
    figure: worse.length > 0 ? `${worse.length} of ${total} counts grew` : `none of ${total} counts grew`,
    note: [...shown, ...(more > 0 ? [`and ${more} more`] : []), ...(changes.length > 0 ? [update] : [])].join('; '),
  };
}

/** The counts of two builds that differ. */
export function countTable(before: Counts['counts'], now: Counts['counts']): Table {
  const changes = countChanges(before, now);
  return {
    title: 'Work, counted',
    text: `The counts that differ by more than ${percent(TOLERANCE)}, of ${Object.keys(before).length}.`,
    headings: ['count', 'before and now'],
    rows: changes.length === 0 ? [['all', 'the same']] : changes.map((change) => [change.id, textOf(change)]),
  };
}
