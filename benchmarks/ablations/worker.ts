/**
 * One process of one ablation: builds every variant, compares their results, warms everything up on all tasks, then times each
 * variant against the first in A B B A rounds, and the first against itself.
 * Arguments: the ablation's id, a seed for the order, rounds, milliseconds per batch.
 */
import { report } from '../src/child.js';
import { seededRandom } from '../src/random.js';
import { consume, contender, measureRound, type Round } from '../src/rounds.js';
import { findAblation } from './registry.js';

/** The rounds of one comparison within one process. */
export interface WorkerRow {
  readonly workload: string;
  /** The index of the variant timed against the first; 0 is the first against itself. */
  readonly variant: number;
  readonly rounds: readonly Round[];
}

const [id = '', seed = '1', rounds = '10', batch = '4'] = process.argv.slice(2);
const { variants, workloads } = findAblation(id);
const random = seededRandom(Number(seed));
const built = variants.map((variant) => ({ name: variant.name, tasks: variant.build() }));
const first = built[0]!;

/** Milliseconds of mixed running before anything is timed: enough for V8 to have settled on every variant. */
const WARM_UP = 400 * built.length;
const CALLS = 20;
const warmFrom = performance.now();
do {
  for (const workload of random.shuffle([...first.tasks.keys()])) {
    const results = random.shuffle(built).map(({ tasks }) => tasks.get(workload)!(CALLS));
    if (new Set(results).size !== 1)
      throw new Error(`the variants of ${id} differ on ${workload}: ${results.join(', ')}`);
    consume(results[0]!);
  }
} while (performance.now() - warmFrom < WARM_UP);

const rows: WorkerRow[] = [];
for (const workload of random.shuffle(workloads)) {
  const shipped = contender(first.name, first.tasks.get(workload)!, Number(batch));
  for (const variant of random.shuffle(built.map((_, index) => index))) {
    const { name, tasks } = built[variant]!;
    const other = variant === 0 ? shipped : contender(name, tasks.get(workload)!, Number(batch));
    const measured: Round[] = [];
    for (let i = 0; i < Number(rounds); i++) measured.push(measureRound(shipped, other));
    rows.push({ workload, variant, rounds: measured });
  }
}
report(rows);
