/** The three outcomes of a criterion and how they combine. */
import type { Interval } from '../statistics.js';

/** INCONCLUSIVE is no pass: the measurement could not tell. */
export type Status = 'PASS' | 'FAIL' | 'INCONCLUSIVE';

/** A figure that must reach a bar with the whole of its interval. */
export function atLeast({ low, high }: Interval, bar: number): Status {
  return low >= bar ? 'PASS' : high < bar ? 'FAIL' : 'INCONCLUSIVE';
}

/** A figure that must stay below a bar with the whole of its interval. */
export function below({ low, high }: Interval, bar: number): Status {
  return high < bar ? 'PASS' : low >= bar ? 'FAIL' : 'INCONCLUSIVE';
}

/** The worst of some outcomes: FAIL before INCONCLUSIVE before PASS. */
export function worst(statuses: readonly Status[]): Status {
  if (statuses.includes('FAIL')) return 'FAIL';
  return statuses.includes('INCONCLUSIVE') ? 'INCONCLUSIVE' : 'PASS';
}

/** 0 for PASS, 1 for FAIL, 2 for INCONCLUSIVE. */
export function exitCode(status: Status): number {
  return status === 'PASS' ? 0 : status === 'FAIL' ? 1 : 2;
}

/** The criteria that do not depend on how busy the machine is. */
const DETERMINISTIC: readonly string[] = ['objects', 'samples', 'counts'];

/** Counts that were recorded on another version of Node cannot be compared, and gate nothing. */
const isGood = (id: string, status: Status): boolean => status === 'PASS' || (id === 'counts' && status !== 'FAIL');

/** For machines that are shared: 0 when the criteria that are counts, not times, pass, else 1. */
export function deterministicExitCode(criteria: readonly { readonly id: string; readonly status: Status }[]): number {
  const gating = criteria.filter(({ id }) => DETERMINISTIC.includes(id));
  return gating.length === DETERMINISTIC.length && gating.every(({ id, status }) => isGood(id, status)) ? 0 : 1;
}
