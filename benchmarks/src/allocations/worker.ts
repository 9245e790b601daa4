/**
 * Counts what every stage allocates per call on every input, in this process: started with the optimiser off for the exact
 * figures, and with it on for the others, where the argument is `optimised`. Reports the controls and the rows.
 */
import { report } from '../child.js';
import { compile, compileToKeep, execute, lex, newInterpreter, parse, prepare, run } from '../engines/taipan.js';
import { INPUTS } from '../inputs/programs.js';
import type { Allocation } from '../result.js';
import { warmUp } from '../warm-up.js';
import { CONTROLS, type CountOptions, countAllocations } from './count.js';

/** Something that happens once in a while (V8 grows a table of its own) makes a count uneven: it is taken again, so often at the most. */
const TRIES = 4;

async function countEvenly(work: () => unknown, options: CountOptions): Promise<Allocation> {
  let found = await countAllocations(work, options);
  for (let i = 1; i < TRIES && !(Number.isInteger(found.objects) && Number.isInteger(found.bytes)); i++) {
    found = await countAllocations(work, options);
  }
  return found;
}

/** One row of one process. */
export interface WorkerAllocation extends Allocation {
  readonly stage: string;
  readonly input: string;
  readonly title: string;
}

/** What the process reports. */
export interface WorkerAllocations {
  readonly controls: readonly { readonly name: string; readonly expected: number; readonly objects: number }[];
  readonly rows: readonly WorkerAllocation[];
}

const CALLS: Readonly<Record<string, number>> = { sum: 100, small: 20, module: 2 };

// The optimiser works beside the program: what is counted with it on must have settled, and more than one count is needed.
const optimised = process.argv[2] === 'optimised';
const patience = optimised ? { settle: 150, repetitions: 3 } : {};
const count = optimised ? countAllocations : countEvenly;

warmUp(run, 300);
const controls = [];
for (const { name, expected, work } of CONTROLS) {
  controls.push({ name, expected, objects: (await countAllocations(work, patience)).objects });
}
const rows: WorkerAllocation[] = [];
for (const { id, title, source } of INPUTS) {
  const prepared = prepare(source);
  const code = compileToKeep(source);
  const stages: Readonly<Record<string, () => unknown>> = {
    lexer: () => lex(source),
    parser: () => parse(source),
    compiler: () => compile(prepared),
    vm: () => execute(code),
    pipeline: () => run(source),
  };
  for (const [stage, work] of Object.entries(stages)) {
    rows.push({ stage, input: id, title, ...(await count(work, { ...patience, calls: CALLS[id]! })) });
  }
}
rows.push({
  stage: 'interpreter',
  input: 'none',
  title: 'new Interpreter()',
  ...(await count(newInterpreter, patience)),
});
report({ controls, rows } satisfies WorkerAllocations);
