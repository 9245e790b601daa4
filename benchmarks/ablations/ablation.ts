/** What an ablation is: one question, two or more ways, and the work that shows the difference. */

/** Does some work so many times. Gives a number that depends on every result, the same for every variant. */
export type Task = (calls: number) => number;

/** One way of doing it. */
export interface Variant {
  readonly name: string;
  /** Makes it in this process, code of its own included: its tasks by their names. Those that are not timed are for the warm-up. */
  build(): ReadonlyMap<string, Task>;
}

/** One ablation. The first variant is what ships; every other is timed against it. */
export interface Ablation {
  readonly id: string;
  readonly question: string;
  readonly variants: readonly [Variant, Variant, ...Variant[]];
  /** The names of the tasks that are timed. */
  readonly workloads: readonly string[];
}

/**
 * A function from the text of its body, which sees `values` by their names. Each variant has text of its own (`tag`), and so type feedback of
 * its own: V8 shares that between equal texts.
 */
export function fromText<F>(tag: string, body: string, values: Readonly<Record<string, unknown>> = {}): F {
  return new Function(...Object.keys(values), `'use strict'; // ${tag}\n${body}`)(...Object.values(values)) as F;
}
