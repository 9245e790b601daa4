/**
 * The baseline: the ratios to Pyodide and the allocations of an earlier run, kept in the repository so that a later run can be
 * compared with it. Ratios taken in one run travel between machines better than times do; allocations are exact everywhere.
 */

import type { Metadata } from '../metadata.js';
import type { Duel, Results } from '../result.js';
import { roundRatio } from '../rounds.js';
import { bootstrapChange, type Interval, noiseFloor } from '../statistics.js';
import type { Status } from './status.js';

/** The ratios of one duel in the run that made the baseline. */
export interface BaselineRow {
  readonly id: string;
  /** CPython's time over Taipan's: `ratios[process][round]`. */
  readonly ratios: readonly (readonly number[])[];
  readonly noise: number;
}

/** What `reports/baseline.json` holds. */
export interface Baseline {
  readonly kind: 'baseline';
  readonly metadata: Metadata;
  readonly rows: readonly BaselineRow[];
  readonly allocations: readonly {
    readonly stage: string;
    readonly input: string;
    readonly objects: number;
    readonly bytes: number;
  }[];
}

/** How one row changed since the baseline. */
export interface Change {
  readonly id: string;
  readonly status: Status;
  /** Below 1 is slower than the baseline; null for figures that are exact. */
  readonly change: Interval | null;
  readonly noise: number;
  readonly text: string;
}

const round4 = (value: number): number => Number(value.toPrecision(4));

/** The per-round ratios of a duel, by process. */
export function ratiosOf(duel: Duel): number[][] {
  return duel.rounds.map((rounds) => rounds.map(roundRatio));
}

/** The noise floor of a duel: Taipan against itself in the same processes. */
export function noiseOf(duel: Duel): number {
  return noiseFloor(duel.self.flatMap((rounds) => rounds.map(roundRatio)));
}

/** The baseline that a run makes. */
export function makeBaseline(results: Results): Baseline {
  return {
    kind: 'baseline',
    metadata: results.duels.metadata,
    rows: results.duels.duels.map((duel) => ({
      id: duel.id,
      ratios: ratiosOf(duel).map((group) => group.map(round4)),
      noise: round4(noiseOf(duel)),
    })),
    allocations: results.allocations.rows.map(({ stage, input, exact }) => ({ stage, input, ...exact })),
  };
}

// Many rows are compared at once: a stricter level than the 95 % of a single figure keeps false alarms rare.
const LEVEL = 0.99;

/** A row slower than this floor allows cannot be told from noise, however wide the floor: such a run says nothing. */
const USELESS_FLOOR = 0.5;

/** A duel against the baseline's: slower beyond the noise floor of both runs, or not. */
function compareDuel(duel: Duel, before: BaselineRow): Change {
  const change = bootstrapChange(before.ratios, ratiosOf(duel), { level: LEVEL });
  const noise = Math.max(before.noise, noiseOf(duel));
  const slower = change.estimate < 1 / (1 + noise);
  // Slower beyond the floor, and the interval leaves no room for "unchanged": a regression. With room: not known.
  const status = noise > USELESS_FLOOR || (slower && change.high >= 1) ? 'INCONCLUSIVE' : slower ? 'FAIL' : 'PASS';
  const range = `${change.low.toFixed(3)} to ${change.high.toFixed(3)}`;
  const text = `${change.estimate.toFixed(3)} of the baseline's ratio (${range}; noise floor ${(noise * 100).toFixed(1)} %)`;
  return { id: duel.id, status, change, noise, text };
}

/** Every row of the baseline against this run. A row that the run lacks is a failure: nothing may drop out of sight. */
export function compareWithBaseline(results: Results, baseline: Baseline): Change[] {
  const changes: Change[] = [];
  for (const before of baseline.rows) {
    const duel = results.duels.duels.find(({ id }) => id === before.id);
    if (duel !== undefined) changes.push(compareDuel(duel, before));
    else
      changes.push({
        id: before.id,
        status: 'FAIL',
        change: null,
        noise: 0,
        text: 'is in the baseline and not in this run',
      });
  }
  for (const before of baseline.allocations) {
    const id = `allocations: ${before.stage}, ${before.input}`;
    const row = results.allocations.rows.find(({ stage, input }) => stage === before.stage && input === before.input);
    const worse = row === undefined || row.exact.objects > before.objects;
    const now = row === undefined ? 'missing' : `${row.exact.objects} objects`;
    changes.push({
      id,
      status: worse ? 'FAIL' : 'PASS',
      change: null,
      noise: 0,
      text: `${now}, ${before.objects} in the baseline`,
    });
  }
  return changes;
}
