/** The duels: what Taipan and CPython are timed on in turn, and how each side runs it. */

import type { Effort } from '../effort.js';
import { outputChecksum, type Workload } from '../engines/engine.js';
import type { CPython, Way } from '../engines/pyodide.js';
import { compileToKeep, execute, run } from '../engines/taipan.js';
import { MODULE, SMALL, SUM } from '../inputs/programs.js';
import { expressions, statementPrograms, sums } from '../inputs/small-programs.js';
import { type Contender, contender } from '../rounds.js';

/** One duel, ready to be set up in a process that has CPython loaded. */
export interface DuelPlan {
  readonly id: string;
  readonly title: string;
  readonly taipan: string;
  readonly opponent: string;
  readonly process: 'varied' | 'clean';
  /** The programs of one pass; the seed makes those of every process different. */
  sources(effort: Effort, seed: number): readonly string[];
  /** Whether Taipan runs source text from scratch, or code that was compiled before. */
  readonly stage: 'pipeline' | 'vm';
  /** How CPython runs them; `bridge` is `pyodide.runPython` from JavaScript. */
  readonly way: Way | 'bridge';
}

const PIPELINE = 'executePython(source)';
const VM = 'VM alone, compiled code';

/** Every duel; the first is the judged one. */
export const PLANS: readonly DuelPlan[] = [
  {
    id: 'sums',
    title: 'different programs like 2 + 3',
    taipan: PIPELINE,
    opponent: 'eval(source)',
    process: 'varied',
    sources: (effort, seed) => sums(effort.programs, seed),
    stage: 'pipeline',
    way: 'eval',
  },
  {
    id: 'expressions',
    title: 'different small expressions',
    taipan: PIPELINE,
    opponent: 'eval(source)',
    process: 'varied',
    sources: (effort, seed) => expressions(effort.programs, seed),
    stage: 'pipeline',
    way: 'eval',
  },
  {
    id: 'sum',
    title: '2 + 3',
    taipan: PIPELINE,
    opponent: 'eval("2 + 3")',
    process: 'varied',
    sources: () => [SUM.source],
    stage: 'pipeline',
    way: 'eval',
  },
  {
    id: 'sum-alone',
    title: '2 + 3, and nothing else ever',
    taipan: PIPELINE,
    opponent: 'eval("2 + 3")',
    process: 'clean',
    sources: () => [SUM.source],
    stage: 'pipeline',
    way: 'eval',
  },
  {
    id: 'sum-namespace',
    title: '2 + 3',
    taipan: PIPELINE,
    opponent: 'eval("2 + 3", namespace)',
    process: 'varied',
    sources: () => [SUM.source],
    stage: 'pipeline',
    way: 'evalIn',
  },
  {
    id: 'expressions-namespace',
    title: 'different small expressions',
    taipan: PIPELINE,
    opponent: 'eval(source, namespace)',
    process: 'varied',
    sources: (effort, seed) => expressions(effort.programs, seed),
    stage: 'pipeline',
    way: 'evalIn',
  },
  {
    id: 'statements',
    title: 'different small programs of statements',
    taipan: PIPELINE,
    opponent: 'exec(source, {})',
    process: 'varied',
    sources: (effort, seed) => statementPrograms(effort.programs / 4, seed),
    stage: 'pipeline',
    way: 'exec',
  },
  {
    id: 'vm-sum',
    title: '2 + 3, compiled',
    taipan: VM,
    opponent: 'eval(code, namespace)',
    process: 'varied',
    sources: () => [SUM.source],
    stage: 'vm',
    way: 'evalCodeIn',
  },
  {
    id: 'vm-expressions',
    title: 'different small expressions, compiled',
    taipan: VM,
    opponent: 'eval(code, namespace)',
    process: 'varied',
    sources: (effort, seed) => expressions(effort.programs / 4, seed),
    stage: 'vm',
    way: 'evalCodeIn',
  },
  {
    id: 'bridge',
    title: '2 + 3, from JavaScript',
    taipan: PIPELINE,
    opponent: 'pyodide.runPython("2 + 3")',
    process: 'varied',
    sources: () => [SUM.source],
    stage: 'pipeline',
    way: 'bridge',
  },
  {
    id: 'small',
    title: '15 lines',
    taipan: PIPELINE,
    opponent: 'exec(source, {})',
    process: 'varied',
    sources: () => [SMALL.source],
    stage: 'pipeline',
    way: 'exec',
  },
  {
    id: 'module',
    title: '500 lines',
    taipan: PIPELINE,
    opponent: 'exec(source, {})',
    process: 'varied',
    sources: () => [MODULE.source],
    stage: 'pipeline',
    way: 'exec',
  },
];

/** Compares Taipan's output with the oracle's for every program, byte for byte. Throws an Error with the first that differs. */
export function checkOutputs({ sources, expected }: Workload): void {
  sources.forEach((source, i) => {
    const output = run(source);
    if (output !== expected[i]) {
      const [is, must] = [JSON.stringify(output), JSON.stringify(expected[i])];
      throw new Error(`${JSON.stringify(source)} gave ${is}, and CPython gives ${must}: nothing is timed`);
    }
  });
}

/** A contender that goes through all inputs per pass, and checks the sum of its outputs' checksums after every batch. */
function passes<Program>(
  name: string,
  programs: readonly Program[],
  perform: (program: Program) => string,
  { expected }: Workload,
  milliseconds: number,
): Contender {
  const checksum = expected.reduce((sum, output) => sum + outputChecksum(output), 0);
  const batch = (count: number): number => {
    let sum = 0;
    for (let pass = 0; pass < count; pass++) {
      for (let i = 0; i < programs.length; i++) sum += outputChecksum(perform(programs[i]!));
    }
    if (sum !== checksum * count) throw new Error(`${name}: a timed call gave another output than the oracle`);
    return sum;
  };
  return contender(name, batch, milliseconds, programs.length);
}

/** Taipan's side of a duel. */
export function taipanSide(plan: DuelPlan, workload: Workload, milliseconds: number): Contender {
  if (plan.stage === 'pipeline') return passes(plan.id, workload.sources, run, workload, milliseconds);
  return passes(plan.id, workload.sources.map(compileToKeep), execute, workload, milliseconds);
}

/** CPython's side of a duel. */
export function opponentSide(plan: DuelPlan, workload: Workload, cpython: CPython, milliseconds: number): Contender {
  return plan.way === 'bridge'
    ? cpython.bridge(workload, milliseconds)
    : cpython.inside(plan.way, workload, milliseconds);
}
