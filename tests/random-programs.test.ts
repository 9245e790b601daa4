// Random programs, compared with CPython in this process: output, exception, traceback to the last caret and the frames given to the host. The seed of every program is in
// the failure, with the program cut down to the lines that matter. TAIPAN_SEED and TAIPAN_PROGRAMS override the defaults.

import { run } from 'taipan';
import { beforeAll, expect, test } from 'vitest';
import { type Oracle, startOracle } from './support/oracle.mjs';
import { randomProgram, shrinkProgram } from './support/random-programs.js';
import { randomScopes } from './support/random-scopes.js';

const seed = Number(process.env.TAIPAN_SEED ?? 20251007);
const count = Number(process.env.TAIPAN_PROGRAMS ?? 1000);
const FILENAME = 'random.py';

let oracle: Oracle;
beforeAll(async () => {
  oracle = await startOracle();
});

function inCPython(source: string): string {
  const { stdout, traceback, frames } = oracle.runProgram(source, FILENAME);
  return stdout + traceback + frames.map((frame) => `${frame.join(' ')}\n`).join('');
}

function inTaipan(source: string): string {
  let result: ReturnType<typeof run>;
  try {
    result = run(source, { filename: FILENAME });
  } catch (fault) {
    return `host error: ${fault instanceof Error ? fault.stack : String(fault)}\n`;
  }
  const { stdout, error } = result;
  // The place of a syntax error is no frame of CPython's traceback.
  const frames = (error?.traceback.startsWith('Traceback') ? error.frames : []).map((frame) =>
    [frame.filename, frame.name, frame.lineno, frame.column, frame.endLineno, frame.endColumn].join(' '),
  );
  return stdout + (error?.traceback ?? '') + frames.map((frame) => `${frame}\n`).join('');
}

/** Some outcomes are outside this version of the language: complex numbers, unions of types, %-formatting. */
function mayRefuse(expected: string): boolean {
  return /'complex'|[\d.]j\)|types\.UnionType|'Union'|string formatting/.test(expected);
}

/** Whether CPython does not even start the program. */
function isInvalid(expected: string): boolean {
  return /(?:^|\n)(?:SyntaxError|IndentationError): /.test(expected);
}

/** The exception's type, or nothing: the last line that is no frame. */
function exceptionOf(expected: string): string {
  return /\n(\w+(?:Error|Exception))(?:: [^\n]*)?\n(?:random\.py .*\n)*$/.exec(expected)?.[1] ?? '';
}

/** Whether CPython runs the program (an exception while it runs is fine) and Taipan does something else. */
function differs(source: string): boolean {
  const expected = inCPython(source);
  return !isInvalid(expected) && !mayRefuse(expected) && inTaipan(source) !== expected;
}

/** Compares the programs that a generator makes. `mostErrors` bounds the share of programs that end with an exception. */
function comparePrograms(generate: (seed: number) => string, mostErrors: number): void {
  const failures: string[] = [];
  let different = 0;
  let raised = 0;
  let invalid = 0;
  for (let index = 0; index < count; index++) {
    const source = generate(seed + index);
    const expected = inCPython(source);
    if (isInvalid(expected)) invalid++;
    if (expected.includes('Traceback')) raised++;
    if (!differs(source)) continue;
    different++;
    if (failures.length >= 12) continue;
    const small = shrinkProgram(
      source,
      (smaller) => differs(smaller) && exceptionOf(inCPython(smaller)) === exceptionOf(expected),
    ).replace(/\n*$/, '\n');
    failures.push(`seed ${seed + index}\n${small}--- CPython\n${inCPython(small)}--- Taipan\n${inTaipan(small)}`);
  }
  if (different > 0) throw new Error(`${different} of ${count} programs differ\n${failures.join('\n======\n')}`);
  // The generator makes programs that run, and enough of both kinds.
  expect(invalid).toBeLessThan(count / 20);
  expect(raised).toBeGreaterThan(count / 5);
  expect(raised).toBeLessThan(count * mostErrors);
}

test(`${count} programs from seed ${seed}`, () => comparePrograms(randomProgram, 0.95));

test(`${count} programs about names from seed ${seed}`, () => comparePrograms(randomScopes, 0.98));
