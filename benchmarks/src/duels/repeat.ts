/** Repeats the duels of a run, on the same build with the same effort. */
import { effortOf } from '../effort.js';
import { currentMetadata } from '../metadata.js';
import { countedProgress } from '../progress.js';
import { staleness, UnusableResults } from '../verdict/read.js';
import type { Repetition } from '../verdict/repetition.js';
import type { Run } from '../verdict/run-file.js';
import { duelSteps, runDuels } from './run.js';

/** How often, and what becomes of them. */
export interface RepeatOptions {
  /** How many repetitions there are before these. */
  readonly before: number;
  readonly times: number;
  /** Is given each as soon as it is done. */
  keep(repetition: Repetition): void;
}

/** Takes the repetitions one after the other. Rejects with UnusableResults where what is built now is not what the run measured. */
export async function repeatDuels(run: Run, { before, times, keep }: RepeatOptions): Promise<void> {
  const effort = effortOf([`--${run.metadata.effort}`], {});
  const progress = countedProgress(times * duelSteps(effort));
  for (let i = 1; i <= times; i++) {
    const metadata = currentMetadata(`${new Date().toISOString()}-${process.pid}`, effort.name);
    if (metadata.cpu !== run.metadata.cpu)
      throw new UnusableResults([
        `the run was on another processor (${run.metadata.cpu}): there is no repeating it here`,
      ]);
    const stale = staleness(run.metadata, { build: metadata.build, node: metadata.node });
    if (stale !== null) throw new UnusableResults([`the run of ${run.metadata.date} is ${stale}`]);
    const { result } = await runDuels(effort, metadata, progress, before + i);
    keep({ kind: 'repetition', of: run.metadata.run, duels: result });
  }
}
