/**
 * One fresh process of duels: loads CPython, runs varied code through Taipan (its own programs if the process is to stay clean), then takes
 * the duels in a random order. Outputs are compared before anything is timed.
 * Arguments: `varied` or `clean`, the seed of this process, `--quick` or `--full`.
 */
import { report } from '../child.js';
import { effortOf } from '../effort.js';
import { loadCPython } from '../engines/pyodide.js';
import { run } from '../engines/taipan.js';
import { seededRandom } from '../random.js';
import { consumedSum, measureRound, type Round } from '../rounds.js';
import { warmUp } from '../warm-up.js';
import { checkOutputs, opponentSide, PLANS, taipanSide } from './plans.js';

/** The rounds of one duel within one process. */
export interface WorkerDuel {
  readonly id: string;
  readonly programs: number;
  readonly rounds: readonly Round[];
  readonly self: readonly Round[];
}

/** What a process of duels reports. */
export interface WorkerReport {
  readonly opponent: string;
  /** Milliseconds to load CPython. */
  readonly loadTime: number;
  readonly duels: readonly WorkerDuel[];
  readonly consumed: number;
}

/** Runs programs again and again for so many milliseconds. */
function repeat(sources: readonly string[], milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; )
    for (const source of sources) run(source);
}

const [kind, seedText] = process.argv.slice(2);
const seed = Number(seedText);
const effort = effortOf(process.argv.slice(4), {});
const cpython = await loadCPython();
const plans = PLANS.filter((plan) => plan.process === kind);
// A clean process gets warm on its own programs alone: else its first rounds would time V8's compilers.
if (kind === 'varied') warmUp(run, effort.warmUp);
else for (const plan of plans) repeat(plan.sources(effort, seed), effort.warmUp / plans.length);

const duels: WorkerDuel[] = [];
for (const plan of seededRandom(seed).shuffle(plans)) {
  const workload = cpython.workload(plan.sources(effort, seed));
  checkOutputs(workload);
  const taipan = taipanSide(plan, workload, effort.batch);
  const opponent = opponentSide(plan, workload, cpython, effort.batch * 4);
  const rounds: Round[] = [];
  const self: Round[] = [];
  for (let i = 0; i < effort.rounds; i++) {
    rounds.push(measureRound(taipan, opponent));
    self.push(measureRound(taipan, taipan));
  }
  duels.push({ id: plan.id, programs: workload.sources.length, rounds, self });
}
const opponent = `CPython ${cpython.pythonVersion} (Pyodide ${cpython.pyodideVersion})`;
report({ opponent, loadTime: cpython.loadTime, duels, consumed: consumedSum() } satisfies WorkerReport);
