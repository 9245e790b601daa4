/**
 * One process of one ablation: builds every variant, checks every result, warms everything up on all programs, then times each
 * variant against the first in A B B A rounds, and the first against itself.
 * Arguments: the ablation's id, a seed for the order, rounds, milliseconds per batch.
 */
import { report } from '../src/child.js';
import { seededRandom } from '../src/random.js';
import { type Contender, consume, contender, measureRound, type Round } from '../src/rounds.js';
import type { Variant } from './ablation.js';
import { buildMachine, type LoadedProgram, loadProgram, type Machine } from './machine.js';
import { BIG_INTS, STRINGS, type Workload } from './programs.js';
import { findAblation } from './registry.js';

/** The rounds of one comparison within one process. */
export interface WorkerRow {
  readonly workload: string;
  /** The index of the variant timed against the first; 0 is the first against itself. */
  readonly variant: number;
  readonly rounds: readonly Round[];
}

interface Built {
  readonly variant: Variant;
  readonly machine: Machine;
  readonly programs: ReadonlyMap<string, LoadedProgram>;
}

/** Reads the output's last character: a string of pieces must be put together for it. */
function useOutput(output: string): number {
  return output.charCodeAt(output.length - 1) + output.length;
}

const [id = '', seed = '1', rounds = '10', batch = '4'] = process.argv.slice(2);
const ablation = findAblation(id);
const random = seededRandom(Number(seed));
const everything = [...ablation.workloads, STRINGS, BIG_INTS];

const built: Built[] = ablation.variants.map((variant) => ({
  variant,
  machine: buildMachine(`${ablation.id}: ${variant.name}`, variant.choices, variant.values, variant.helpers),
  programs: new Map(everything.map(({ name, program }) => [name, loadProgram(program, variant.values)])),
}));

/** Milliseconds of mixed running before anything is timed: enough for V8 to have settled on every variant's loop. */
const WARM_UP = 400 * built.length;
const warmFrom = performance.now();
do {
  for (const workload of random.shuffle(everything)) {
    for (const { variant, machine, programs } of random.shuffle(built)) {
      const output = machine(programs.get(workload.name)!);
      if (output !== workload.expected) throw new Error(`${variant.name} gave the wrong output for ${workload.name}`);
      const calls = output.length > 1000 ? 1 : 20;
      for (let i = 0; i < calls; i++) consume(useOutput(machine(programs.get(workload.name)!)));
    }
  }
} while (performance.now() - warmFrom < WARM_UP);

/** The contender that runs one program on one variant. */
function contenderOf({ variant, machine, programs }: Built, workload: Workload): Contender {
  const program = programs.get(workload.name)!;
  const run = (calls: number): number => {
    let sum = 0;
    for (let i = 0; i < calls; i++) sum += useOutput(machine(program));
    return sum;
  };
  return contender(variant.name, run, Number(batch));
}

const rows: WorkerRow[] = [];
for (const workload of random.shuffle(ablation.workloads)) {
  const first = contenderOf(built[0]!, workload);
  for (const variant of random.shuffle(built.map((_, index) => index))) {
    const other = variant === 0 ? first : contenderOf(built[variant]!, workload);
    const measured: Round[] = [];
    for (let i = 0; i < Number(rounds); i++) measured.push(measureRound(first, other));
    rows.push({ workload: workload.name, variant, rounds: measured });
  }
}
report(rows);
