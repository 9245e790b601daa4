/** Runs the duels in fresh processes and puts their rounds together. */
import { fileURLToPath } from 'node:url';
import { runChild } from '../child.js';
import type { Effort } from '../effort.js';
import type { Metadata } from '../metadata.js';
import type { Progress } from '../progress.js';
import type { Duel, DuelResult, StartRow } from '../result.js';
import { PLANS } from './plans.js';
import type { WorkerDuel, WorkerReport } from './worker.js';

const WORKER = fileURLToPath(new URL('./worker.js', import.meta.url));

/** The duels of a run, and how long CPython took to load in each of its processes. */
export interface Duels {
  readonly result: DuelResult;
  readonly loads: StartRow;
}

/** How many steps of progress the duels are. */
export function duelSteps(effort: Effort): number {
  return effort.processes * 2;
}

/** Runs every duel in `effort.processes` fresh processes of each kind. A `repetition` (0 is the run itself) has programs of its own. */
export async function runDuels(
  effort: Effort,
  metadata: Metadata,
  progress: Progress,
  repetition: number = 0,
): Promise<Duels> {
  const reports: WorkerReport[] = [];
  for (let index = 1; index <= effort.processes; index++) {
    const seed = String(index + repetition * effort.processes);
    for (const kind of ['varied', 'clean']) {
      progress.step(`duels with CPython: ${kind} process ${index} of ${effort.processes}`);
      reports.push((await runChild(WORKER, { args: [kind, seed, `--${effort.name}`] })) as WorkerReport);
    }
  }
  const duels = PLANS.map((plan): Duel => {
    const found = reports.flatMap((report) => report.duels.filter(({ id }) => id === plan.id)) as [
      WorkerDuel,
      ...WorkerDuel[],
    ];
    return {
      id: plan.id,
      title: plan.title,
      taipan: plan.taipan,
      opponent: plan.opponent,
      process: plan.process,
      programs: found[0].programs,
      rounds: found.map(({ rounds }) => rounds),
      self: found.map(({ self }) => self),
    };
  });
  return {
    result: { kind: 'duels', metadata, opponent: reports[0]!.opponent, duels },
    loads: {
      id: 'pyodide-load',
      title: '`loadPyodide()`, for comparison',
      unit: 'ms',
      samples: reports.map(({ loadTime }) => [loadTime]),
    },
  };
}
