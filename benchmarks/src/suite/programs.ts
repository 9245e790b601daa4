/**
 * The programs of the suite, one folder each under `benchmarks/programs/`: `program.py`, the text that CPython prints for it
 * (`expected.txt`), the same algorithm in JavaScript (`twin.mjs`) and what it is about (`README.md`).
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../paths.js';
import type { StageName } from '../result.js';

/** The folder of all programs, as an absolute path that ends in a separator. */
export const PROGRAMS: string = `${ROOT}benchmarks/programs/`;

/** Programs that are quick enough to be run with the optimiser off, and between them use most of the machine. */
export const COUNTED_PROGRAMS: readonly string[] = [
  'closures',
  'comprehensions',
  'dict_str_keys',
  'exceptions',
  'fstrings',
  'generators',
  'json_round_trip',
  'nbody_attributes',
  'recursion',
  'sieve',
  'sorting_keys',
  'string_building',
  'task_scheduler',
];

/** Programs whose folder begins like this are short: what they take is reading and compiling them. */
const START = 'start_';

/** One program of the suite. */
export interface Program {
  readonly name: string;
  /** Its heading, for people. */
  readonly title: string;
  /** Whether it computes something (`throughput`) or is so short that starting is all it does (`start`). */
  readonly group: 'throughput' | 'start';
  readonly source: string;
  /** What it must print, or null where that was never recorded. */
  readonly expected: string | null;
  /** Where one stage alone is timed: which, on which texts one after the other, and what each of them outputs when it is run. */
  readonly stage?: {
    readonly name: StageName;
    readonly sources: readonly string[];
    readonly outputs: readonly string[];
  };
}

/** A twin: the same algorithm in JavaScript. */
export interface Twin {
  /** Runs it once and gives the text that the program prints. */
  run(): string;
}

function readProgram(name: string): Program {
  const folder = `${PROGRAMS}${name}/`;
  const heading = /^# (.+)$/m.exec(readFileSync(`${folder}README.md`, 'utf8'));
  const expected = `${folder}expected.txt`;
  return {
    name,
    title: heading?.[1] ?? name,
    group: name.startsWith(START) ? 'start' : 'throughput',
    source: readFileSync(`${folder}program.py`, 'utf8'),
    expected: existsSync(expected) ? readFileSync(expected, 'utf8') : null,
  };
}

/** The programs by these names, or all of them, in the order of their names. Throws a RangeError for a name that is none. */
export function readPrograms(names: readonly string[] | null = null): Program[] {
  const known = readdirSync(PROGRAMS, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const unknown = names?.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new RangeError(`there is no program '${unknown}'; there are: ${known.join(', ')}`);
  return known.filter((name) => names === null || names.includes(name)).map(readProgram);
}

/** Loads the twin of a program. */
export async function loadTwin(name: string): Promise<Twin> {
  return (await import(pathToFileURL(`${PROGRAMS}${name}/twin.mjs`).href)) as Twin;
}
