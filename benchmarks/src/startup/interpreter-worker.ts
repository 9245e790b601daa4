/**
 * New interpreters, in a process that ran varied code: nanoseconds to make one, and to make one and run `2 + 3` in it.
 * Arguments: rounds, milliseconds of warm-up, milliseconds per batch. Reports the samples of each.
 */
import { report } from '../child.js';
import { newInterpreter, run, runIn } from '../engines/taipan.js';
import { SUM } from '../inputs/programs.js';
import { contender } from '../rounds.js';
import { warmUp } from '../warm-up.js';

/** Nanoseconds, one sample per batch. */
export interface InterpreterSamples {
  readonly made: readonly number[];
  readonly madeAndRun: readonly number[];
}

/** Interpreters are kept for a while, so that none is optimised away. */
const kept = Array.from({ length: 64 }, newInterpreter);

function make(calls: number): number {
  for (let i = 0; i < calls; i++) kept[i & 63] = newInterpreter();
  return kept.length;
}

function makeAndRun(calls: number): number {
  let sum = 0;
  for (let i = 0; i < calls; i++) {
    const interpreter = newInterpreter();
    kept[i & 63] = interpreter;
    sum += runIn(interpreter, SUM.source);
  }
  return sum;
}

const [rounds, warm, batch] = process.argv.slice(2).map(Number) as [number, number, number];
warmUp(run, warm);
const maker = contender('new interpreter', make, batch);
const runner = contender('new interpreter and 2 + 3', makeAndRun, batch);
const made: number[] = [];
const madeAndRun: number[] = [];
for (let i = 0; i < rounds; i++) {
  made.push(maker.time());
  madeAndRun.push(runner.time());
  // Ready to run is what is claimed: an interpreter of the batch just timed does.
  if (runIn(kept[i & 63]!, SUM.source) !== 5) throw new Error('an interpreter that was just made gave a wrong result');
}
report({ made, madeAndRun } satisfies InterpreterSamples);
