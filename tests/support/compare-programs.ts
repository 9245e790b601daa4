// Runs a program in CPython and in Taipan and compares all that can be seen of it: output, exception, traceback to the last caret, the frames given to the host.

import { run } from 'taipan';
import { type Oracle, startOracle } from './oracle.mjs';
import { shrinkProgram } from './shrink-program.js';

const FILENAME = 'random.py';

/** A program on which the two sides disagree, cut down to the lines that matter. */
export interface ProgramDifference {
  source: string;
  cpython: string;
  taipan: string;
}

/** What CPython made of a program: all it shows, and whether it started at all. */
interface Expected {
  text: string;
  /** CPython refused to compile it. */
  isInvalid: boolean;
  /** It ended with an exception. */
  isError: boolean;
}

/**
 * Addresses differ between any two runs, in length too, so that what is aligned has other spaces beside one; and Taipan has one type of
 * iterator for all texts (docs/differences.md).
 */
function normalise(text: string): string {
  return text
    .replace(/^.* at 0x[0-9a-f]{5,}.*$/gm, (line) =>
      line.replace(/ at 0x[0-9a-f]{5,}/g, ' at 0x').replace(/ {2,}/g, ' '),
    )
    .replaceAll('str_ascii_iterator', 'str_iterator');
}

/** Runs a program in CPython. Columns in other sources, such as that of an eval(), are bytes there and not compared. */
function inCPython(oracle: Oracle, source: string): Expected {
  const { stdout, traceback, frames } = oracle.runProgram(source, FILENAME);
  const shown = frames.map((frame) => `${(frame[0] === FILENAME ? frame : frame.slice(0, 3)).join(' ')}\n`);
  const text = normalise(stdout + traceback) + shown.join('');
  return { text, isInvalid: traceback !== '' && !traceback.includes('Traceback'), isError: traceback !== '' };
}

/** Runs a program in Taipan: the text that `inCPython` gives if all is well. */
function inTaipan(source: string): string {
  let result: ReturnType<typeof run>;
  try {
    result = run(source, { filename: FILENAME });
  } catch (fault) {
    return `host error: ${fault instanceof Error ? fault.stack : String(fault)}\n`;
  }
  const { stdout, error } = result;
  // The place of a syntax error is no frame of CPython's traceback.
  const frames = (error?.traceback.includes('Traceback') ? error.frames : []).map((frame) =>
    [frame.filename, frame.name, frame.lineno, frame.column, frame.endLineno, frame.endColumn]
      .slice(0, frame.filename === FILENAME ? 6 : 3)
      .join(' '),
  );
  return normalise(stdout + (error?.traceback ?? '')) + frames.map((frame) => `${frame}\n`).join('');
}

/** The exception's type, or nothing: the last line that is no frame. */
function exceptionOf(expected: string): string {
  return /\n(\w+(?:Error|Exception))(?:: [^\n]*)?\n(?:random\.py .*\n)*$/.exec(expected)?.[1] ?? '';
}

/**
 * Cuts a program that differs down to the lines that matter; it still ends with the exception it ended with.
 * @param expected what CPython made of the whole program
 */
function shrinkDifference(oracle: Oracle, source: string, expected: string): ProgramDifference {
  const differsAlike = (smaller: string) => {
    const { text, isInvalid } = inCPython(oracle, smaller);
    return !isInvalid && inTaipan(smaller) !== text && exceptionOf(text) === exceptionOf(expected);
  };
  const small = shrinkProgram(source, differsAlike).replace(/\n*$/, '\n');
  return { source: small, cpython: inCPython(oracle, small).text, taipan: inTaipan(small) };
}

/** A difference as text. */
export function describeDifference({ source, cpython, taipan }: ProgramDifference): string {
  return `${source}--- CPython\n${cpython}--- Taipan\n${taipan}`;
}

/** CPython, started once for all comparisons, and again when its own stack has overflowed. */
let running: Oracle | null = null;

/** Compares programs one by one, and counts what became of them. */
export class ProgramComparison {
  programs = 0;
  /** Programs that CPython refuses to compile. */
  invalid = 0;
  /** Programs that ended with an exception in CPython. */
  raised = 0;
  different = 0;
  /** Programs that overflow CPython's own stack, which ends Pyodide. */
  unanswered = 0;

  /** Compares a program. @returns null where both do the same, else what cuts it down to the lines that matter */
  async compare(source: string): Promise<(() => ProgramDifference) | null> {
    this.programs++;
    running ??= await startOracle();
    const oracle = running;
    let expected: Expected;
    try {
      expected = inCPython(oracle, source);
    } catch {
      this.unanswered++;
      running = null;
      return null;
    }
    const { text, isInvalid, isError } = expected;
    if (isInvalid) this.invalid++;
    if (isError) this.raised++;
    if (isInvalid || inTaipan(source) === text) return null;
    this.different++;
    return () => shrinkDifference(oracle, source, text);
  }
}
