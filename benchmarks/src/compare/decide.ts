/**
 * Whether a build is faster than another, row by row. Pure: samples in, outcomes out.
 *
 * A row is different when all of this agrees: the whole interval of its ratio is on one side of 1, and so is the ratio in every single
 * set of processes; the estimate is further from 1 than the other build was from itself (A against A, in processes of its own, in the
 * same rounds); and a second run in fresh processes, which measures only the rows that looked different, says the same by itself.
 * Many rows are looked at: without the last, one in some dozens would differ by chance.
 */
import type { SuiteCell } from '../result.js';
import { bootstrapTypical, type Groups, type Interval, median, typical } from '../statistics.js';
import { type Outcome, outcomeOf, ratiosOf } from '../suite/summary.js';

/** What a run measures on one row: the build in hand, the other one, and the other one again. */
export interface RowSamples {
  readonly title: string;
  readonly now: SuiteCell;
  readonly before: SuiteCell;
  readonly again: SuiteCell;
}

/** A row with its outcome. */
export interface ComparedRow {
  readonly title: string;
  /** Why the row was not compared, or null. */
  readonly reason: string | null;
  /** Nanoseconds per run. */
  readonly before: number | null;
  readonly now: number | null;
  /** The other build's time over this one's: below 1, this one is slower. */
  readonly ratio: Interval | null;
  /** What the estimate must differ from 1 by. */
  readonly floor: number | null;
  readonly outcome: Outcome | null;
}

/** Many rows are judged at once: stricter than a single figure. */
const LEVEL = 0.99;

/** Nothing below one per cent is called a difference: that much comes from where V8 puts its code. */
const LEAST = 0.01;

/** A floor above this says that the machine was too busy to tell anything. */
export const USELESS_FLOOR = 0.5;

/** How far from 1 a build is from itself in one row. */
function selfDistance({ again, before }: RowSamples): number {
  return Math.exp(Math.abs(Math.log(typical(ratiosOf(again, before))))) - 1;
}

/** How far from 1 a ratio must be, row by row: as far as the row was from itself, and as the middle row was. */
export function floorsOf(rows: readonly RowSamples[]): number[] {
  if (rows.length === 0) return [];
  const distances = rows.map(selfDistance);
  const middle = median(distances);
  return distances.map((distance) => Math.max(distance, middle, LEAST));
}

/** Both measurements of the other build count as it: each of its processes against this build's of the same set. */
function speedOf({ now, before, again }: RowSamples): Groups {
  const [first, second] = [ratiosOf(before, now), ratiosOf(again, now)];
  return first.map((ratios, set) => ratios.map((ratio, i) => Math.sqrt(ratio * (second[set]?.[i] ?? ratio))));
}

/** Ratio, floor and outcome of one run. */
export function judgeRow(row: RowSamples, floor: number): { ratio: Interval; outcome: Outcome } {
  const speeds = speedOf(row);
  const ratio = bootstrapTypical(speeds, { level: LEVEL });
  const sides = new Set(speeds.map((set) => Math.sign(Math.log(median(set)))));
  return { ratio, outcome: sides.size === 1 ? outcomeOf(ratio, floor) : 'no difference' };
}

const reasonOf = ({ now, before, again }: RowSamples): string | null =>
  now.reason !== null
    ? `this build: ${now.reason}`
    : (before.reason ?? again.reason) !== null
      ? `the other build: ${before.reason ?? again.reason}`
      : null;

const joined = (x: SuiteCell, y: SuiteCell): SuiteCell => ({
  ...x,
  warmUp: [...x.warmUp, ...y.warmUp],
  rounds: [...x.rounds, ...y.rounds],
});

/** Two runs of the same row as one. */
function pooled(x: RowSamples, y: RowSamples): RowSamples {
  return {
    title: x.title,
    now: joined(x.now, y.now),
    before: joined(x.before, y.before),
    again: joined(x.again, y.again),
  };
}

const timeOf = (cell: SuiteCell): number => typical(cell.rounds.map((rounds) => rounds.flat()));

/** The titles of the rows that look different, and must be measured again before anybody says so. */
export function suspects(rows: readonly RowSamples[]): string[] {
  const sound = rows.filter((row) => reasonOf(row) === null);
  const floors = floorsOf(sound);
  return sound.filter((row, i) => judgeRow(row, floors[i]!).outcome !== 'no difference').map(({ title }) => title);
}

/** The outcome of every row: `second` holds what was measured again. */
export function decide(first: readonly RowSamples[], second: readonly RowSamples[]): ComparedRow[] {
  const sound = first.filter((row) => reasonOf(row) === null);
  const floors = floorsOf(sound);
  const suspected = suspects(first);
  return first.map((row): ComparedRow => {
    const { title } = row;
    const repeated = second.find((other) => other.title === title);
    const reason = reasonOf(row) ?? (repeated === undefined ? null : reasonOf(repeated));
    if (reason !== null) return { title, reason, before: null, now: null, ratio: null, floor: null, outcome: null };
    const floor = Math.max(floors[sound.indexOf(row)]!, repeated === undefined ? 0 : floorsOf([repeated])[0]!);
    const all = repeated === undefined ? row : pooled(row, repeated);
    const { ratio, outcome } = judgeRow(all, floor);
    const agreed = suspected.includes(title) && repeated !== undefined && judgeRow(repeated, floor).outcome === outcome;
    return {
      title,
      reason: null,
      before: timeOf(all.before),
      now: timeOf(all.now),
      ratio,
      floor,
      outcome: agreed ? outcome : 'no difference',
    };
  });
}

/** 1 where a row is slower; 2 where nothing can be said of a row or the machine was too busy; else 0. */
export function comparisonExitCode(rows: readonly ComparedRow[]): 0 | 1 | 2 {
  if (rows.some(({ outcome }) => outcome === 'slower')) return 1;
  const unclear = rows.some(({ reason, floor }) => reason !== null || (floor ?? 0) > USELESS_FLOOR);
  return rows.length === 0 || unclear ? 2 : 0;
}
