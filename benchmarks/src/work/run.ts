/** Counts the work of a build in a fresh process. */
import { fileURLToPath } from 'node:url';
import { optimisersOff } from '../allocations/run.js';
import { runChild } from '../child.js';
import { type ProcessOptions, runningBuild } from '../compare/build.js';
import type { WorkRow } from '../result.js';

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));

/** Functions that V8 throws away and compiles again lose their counts: it must not. */
const KEPT = ['--no-flush-bytecode'];

/** The counts of this build, or of the one in a folder; `stages` leaves the programs of the suite out. */
export async function countWork(root: string | null = null, what: 'all' | 'stages' = 'all'): Promise<WorkRow[]> {
  const { flags, environment }: ProcessOptions = root === null ? { flags: [], environment: {} } : runningBuild(root);
  return (await runChild(WORKER, {
    flags: [...optimisersOff(), ...KEPT, ...flags],
    args: [what],
    environment,
  })) as WorkRow[];
}
