/**
 * This run against an earlier report. The two were not measured in turns: what is compared is the ratio to CPython in Pyodide, which
 * both took in the same way, and a difference must exceed the noise floors of both.
 */
import type { Results } from '../result.js';
import { bootstrapChange, typical } from '../statistics.js';
import { outcomeOf } from '../suite/summary.js';
import { type Baseline, noiseOf, ratiosOf } from '../verdict/baseline.js';
import type { ComparedRow } from './decide.js';

const LEVEL = 0.99;

/** Every row of the report. One that this run lacks has a reason. */
export function compareWithReport(results: Results, { rows }: Baseline): ComparedRow[] {
  return rows.map((before): ComparedRow => {
    const duel = results.duels.duels.find(({ id }) => id === before.id);
    const none = { title: before.id, before: null, now: null, ratio: null, floor: null, outcome: null };
    if (duel === undefined) return { ...none, reason: 'is not in this run' };
    const ratio = bootstrapChange(before.ratios, ratiosOf(duel), { level: LEVEL });
    const floor = Math.max(before.noise, noiseOf(duel));
    return {
      ...none,
      title: `${duel.title}, ${duel.taipan}, against ${duel.opponent}`,
      reason: null,
      now: typical(duel.rounds.map((rounds) => rounds.flatMap(({ a }) => a))),
      ratio,
      floor,
      outcome: outcomeOf(ratio, floor),
    };
  });
}
