/**
 * What empty tables share: an array that is plain, or one that is frozen. The entries of tables of which some are empty are added up, as
 * a set, a dict or an instance looks for a key.
 */
import { type Ablation, fromText, type Task, type Variant } from './ablation.js';

const TEXT = `
  class Table { constructor(entries) { this.entries = entries; } }
  function find(table, index) {
    const entry = table.entries[index];
    return entry === undefined ? 0 : entry;
  }
  const tables = [];
  for (let i = 0; i < 64; i++) tables.push(new Table(i % emptyEvery === 0 ? empty : [i, i + 1, i + 2, i + 3]));
  return function (calls) {
    let total = 0;
    for (let i = 0; i < calls; i++) {
      for (let t = 0; t < 64; t++) {
        const table = tables[t];
        total += find(table, 0) + find(table, 3);
      }
    }
    return total;
  };`;

/** How many tables there are for an empty one. */
const WORKLOADS: readonly (readonly [name: string, emptyEvery: number])[] = [
  ['every 2nd table is empty', 2],
  ['every 32nd table is empty', 32],
];

function variant(name: string, empty: readonly unknown[]): Variant {
  return {
    name,
    build: () =>
      new Map(
        WORKLOADS.map(([workload, emptyEvery]): [string, Task] => [
          workload,
          fromText<Task>(`${name}, ${workload}`, TEXT, { empty, emptyEvery }),
        ]),
      ),
  };
}

/** Shared empty arrays: plain or frozen. */
export const frozenArrays: Ablation = {
  id: 'frozen-arrays',
  question: 'Is the array that empty tables share plain, or frozen?',
  variants: [variant('plain', []), variant('frozen', Object.freeze([]))],
  workloads: WORKLOADS.map(([name]) => name),
};
