/** What an ablation is: one question, two or more ways, and the programs that show the difference. */
import type { Choices, Helpers, Values } from './machine.js';
import type { Workload } from './programs.js';

/** One way of doing it. */
export interface Variant {
  readonly name: string;
  readonly choices: Choices;
  readonly values: Values;
  /** What the text of its gaps calls by name. */
  readonly helpers?: Helpers;
}

/** One ablation. The first variant is what the VM ships; every other is timed against it. */
export interface Ablation {
  readonly id: string;
  readonly question: string;
  readonly variants: readonly [Variant, Variant, ...Variant[]];
  readonly workloads: readonly Workload[];
}
