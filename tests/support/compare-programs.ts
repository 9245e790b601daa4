// Runs a program in CPython and in Taipan and compares all that can be seen of it: output, exception, traceback to the last caret, the frames given to the host.

import { run } from 'taipan';
import type { Outcome } from './oracle.mjs';
import { shrinkProgram } from './shrink-program.js';
import { NoAnswer, TimedProcess } from './timed-process.js';

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

/** What need not be the same: addresses, and the type of iterators over texts (docs/differences.md, "Special methods of built-in types"). */
const VARYING = /(?<= at 0x)[0-9a-f]{5,}|str_ascii_iterator|str_iterator/g;

/** Whether two lines say the same; where what varies is not equally long, other spaces may be beside it, as in what is aligned. */
function areAlike(a: string, b: string): boolean {
  const lengths = (line: string) => line.match(VARYING)?.map((text) => text.length);
  const isAligned = String(lengths(a)) === String(lengths(b));
  const rest = (line: string) => line.replace(VARYING, '').replace(/ {2,}/g, (spaces) => (isAligned ? spaces : ' '));
  return rest(a) === rest(b);
}

/** Whether two texts say the same, line by line. */
function agree(a: string, b: string): boolean {
  const others = b.split('\n');
  const lines = a.split('\n');
  return a === b || (lines.length === others.length && lines.every((line, i) => areAlike(line, others[i] as string)));
}

type Oracle = TimedProcess<{ source: string; filename: string }, Outcome>;

const CHILD = new URL('./oracle-child.mjs', import.meta.url);
/** CPython, for all comparisons. */
const oracle: Oracle = new TimedProcess(CHILD);
/** CPython with other addresses and other hashes of strings: what is not the same in both, no program can rely on. */
const variedOracle: Oracle = new TimedProcess(CHILD, { args: ['PYTHONMALLOC=malloc', 'PYTHONHASHSEED=7'] });

/** Ends CPython. */
export function stopOracle(): void {
  oracle.stop();
  variedOracle.stop();
}

/**
 * Runs a program in CPython. Columns in other sources, such as that of an eval(), are bytes there and not compared. Throws `NoAnswer`.
 * @param limit milliseconds that it may take
 */
async function inCPython(oracle: Oracle, source: string, limit: number): Promise<Expected> {
  const { stdout, traceback, frames } = await oracle.ask({ source, filename: FILENAME }, limit);
  const shown = frames.map((frame) => `${(frame[0] === FILENAME ? frame : frame.slice(0, 3)).join(' ')}\n`);
  const text = stdout + traceback + shown.join('');
  return { text, isInvalid: traceback !== '' && !traceback.includes('Traceback'), isError: traceback !== '' };
}

/** Runs a program in Taipan: the text that `inCPython` gives if all is well. */
function inTaipan(source: string): string {
  let result: ReturnType<typeof run>;
  try {
    result = run(source, { filename: FILENAME, value: false });
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
  return stdout + (error?.traceback ?? '') + frames.map((frame) => `${frame}\n`).join('');
}

const COMPLEX = /\(([-+]?[\d.]+(?:e[-+]\d+)?)([-+][\d.]+(?:e[-+]\d+)?)j\)/g;

/** Whether two texts are the same but for the last digits of complex numbers, whose powers are the C library's (docs/differences.md, "Floats"). */
function differInLastDigits(a: string, b: string): boolean {
  if (!agree(a.replace(COMPLEX, 'j'), b.replace(COMPLEX, 'j'))) return false;
  const parts = (text: string) =>
    [...text.matchAll(COMPLEX)].map(([, real, imaginary]) => [Number(real), Number(imaginary)]);
  const others = parts(b);
  return parts(a).every(([real = 0, imaginary = 0], index) => {
    const [otherReal = 0, otherImaginary = 0] = others[index] ?? [];
    return Math.hypot(real - otherReal, imaginary - otherImaginary) <= 1e-14 * Math.hypot(real, imaginary);
  });
}

/** The exception's type, or nothing: the last line that is no frame. */
function exceptionOf(expected: string): string {
  return /\n(\w+(?:Error|Exception))(?:: [^\n]*)?\n(?:random\.py .*\n)*$/.exec(expected)?.[1] ?? '';
}

/**
 * Cuts a program that differs down to the lines that matter; it still ends with the exception it ended with.
 * @param expected what CPython made of the whole program
 * @param limit milliseconds that CPython may take
 */
async function shrinkDifference(source: string, expected: string, limit: number): Promise<ProgramDifference> {
  const differsAlike = async (smaller: string) => {
    try {
      const { text, isInvalid } = await inCPython(oracle, smaller, limit);
      return !isInvalid && !agree(inTaipan(smaller), text) && exceptionOf(text) === exceptionOf(expected);
    } catch (error) {
      if (error instanceof NoAnswer) return false;
      throw error;
    }
  };
  const small = (await shrinkProgram(source, differsAlike)).replace(/\n*$/, '\n');
  return { source: small, cpython: (await inCPython(oracle, small, limit)).text, taipan: inTaipan(small) };
}

/** A difference as text. */
export function describeDifference({ source, cpython, taipan }: ProgramDifference): string {
  return `${source}--- CPython\n${cpython}--- Taipan\n${taipan}`;
}

/** Compares programs one by one, and counts what became of them. */
export class ProgramComparison {
  programs = 0;
  /** Programs that CPython refuses to compile. */
  invalid = 0;
  /** Programs that ended with an exception in CPython. */
  raised = 0;
  different = 0;
  /** Programs whose difference is one that docs/differences.md tells of, and which: `name: difference`. */
  readonly explained: string[] = [];
  /** Programs of which CPython gave no answer, or more than one, and why: `name: reason`. */
  readonly notCompared: string[] = [];

  /** @param limit milliseconds that CPython may take for a program */
  constructor(private readonly limit = 20_000) {}

  /**
   * Compares a program.
   * @param name what to call it
   * @returns null where both do the same, or nearly (see `explained`), else what cuts it down to the lines that matter
   */
  async compare(name: string, source: string): Promise<(() => Promise<ProgramDifference>) | null> {
    this.programs++;
    const expected = await this.expect(oracle, name, source);
    if (expected === null) return null;
    const { text, isInvalid, isError } = expected;
    if (isInvalid) this.invalid++;
    if (isError) this.raised++;
    if (isInvalid) return null;
    const taipan = inTaipan(source);
    if (agree(taipan, text)) return null;
    if (differInLastDigits(text, taipan)) {
      this.explained.push(`${name}: last digits of a complex number`);
      return null;
    }
    const varied = await this.expect(variedOracle, name, source);
    if (varied === null) return null;
    if (!agree(varied.text, text)) {
      this.notCompared.push(`${name}: CPython's own answer varies`);
      return null;
    }
    this.different++;
    return () => shrinkDifference(source, text, this.limit);
  }

  /** What CPython makes of a program; null, and noted, when it gives no answer. */
  private async expect(oracle: Oracle, name: string, source: string): Promise<Expected | null> {
    try {
      return await inCPython(oracle, source, this.limit);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.notCompared.push(`${name}: ${error.isLate ? 'oracle over its time' : 'ended the oracle'}`);
      return null;
    }
  }
}
