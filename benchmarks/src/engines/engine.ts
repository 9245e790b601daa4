/**
 * What the harness asks of an engine. An engine is an adapter: it runs programs its own best way and times itself where its clock
 * is inside it (CPython), or is timed from JavaScript (Taipan).
 */
import type { Contender } from '../rounds.js';
import type { Program } from '../suite/programs.js';

/** A set of programs that one batch goes through, each from scratch. */
export interface Workload {
  readonly sources: readonly string[];
  /** What each must give, from the oracle: printed text followed by the `repr` of a trailing expression. */
  readonly expected: readonly string[];
}

/** Something that makes contenders: nanoseconds are per program, not per pass through the set. */
export type MakeContender = (workload: Workload, milliseconds: number) => Contender;

/** What a program's output adds to a batch's checksum. Reading a character makes sure that the text is there, not only promised. */
export function outputChecksum(output: string): number {
  return output.length === 0 ? 1 : output.length * 7 + output.charCodeAt(output.length - 1);
}

/** An engine of the suite, loaded in this process. */
export interface Engine {
  /** Name and version. */
  readonly title: string;
  /**
   * Runs a program `times` times, each from its source text in variables of its own, and gives the milliseconds that took. Throws
   * where the program fails or prints anything but what is expected of it.
   */
  time(program: Program, times: number): number;
  /** Makes one more interpreter in this process, with variables of its own, that has run `x = 1`. Absent where a process has but one. */
  another?(): unknown;
}

/** The `time` of an engine that is called from JavaScript: `run` gives what a program printed. */
export function timedFromJavaScript(run: (program: Program) => string): Engine['time'] {
  return (program, times) => {
    const start = performance.now();
    for (let i = 0; i < times; i++) {
      if (run(program) !== program.expected) throw new Error('prints something else');
    }
    return performance.now() - start;
  };
}
