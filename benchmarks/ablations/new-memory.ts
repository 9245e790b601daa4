/**
 * Registers that stay where they are, or that are moved to new memory now and then. A loop stores new objects in them, as float
 * arithmetic does: a store into memory that has survived two collections is noted for the collector each time.
 */
import { type Ablation, fromText, type Task, type Variant } from './ablation.js';

const TEXT = `
  class Box { constructor(value) { this.value = value; } }
  const registers = [];
  for (let i = 0; i < 256; i++) registers.push(undefined);
  let left = renewal;
  function renew() {
    left = renewal;
    const values = registers.slice();
    registers.length = 0;
    for (let i = 0; i < 256; i++) registers.push(values[i]);
  }
  return function (calls) {
    let total = 0;
    for (let i = 0; i < calls; i++) {
      registers[0] = new Box(0.5);
      for (let n = 0; n < 1000; n++) {
        for (let k = 1; k <= stores; k++) registers[k] = new Box(registers[k - 1].value * 0.5 + n);
        if (--left < 0) renew();
      }
      total += registers[stores].value;
    }
    return total;
  };`;

/** How many objects a round of the loop stores. */
const WORKLOADS: readonly (readonly [name: string, stores: number])[] = [
  ['1 store a round', 1],
  ['8 stores a round', 8],
];

function variant(name: string, renewal: number): Variant {
  return {
    name,
    build: () =>
      new Map(
        WORKLOADS.map(([workload, stores]): [string, Task] => [
          workload,
          fromText<Task>(`${name}, ${workload}`, TEXT, { renewal, stores }),
        ]),
      ),
  };
}

/** Registers renewed after so many rounds, or never. */
export const newMemory: Ablation = {
  id: 'new-memory',
  question: 'Are the registers moved to new memory now and then, or do they stay?',
  variants: [variant('every 5,000 rounds', 5000), variant('never', Number.MAX_SAFE_INTEGER)],
  workloads: WORKLOADS.map(([name]) => name),
};
