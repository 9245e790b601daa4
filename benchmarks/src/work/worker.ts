/**
 * Counts what every stage does per call on every input, and some programs of the suite as a whole: with the optimiser off. What is
 * counted must be the same twice. With the argument `stages` it leaves the programs out. Reports rows.
 */
import { report } from '../child.js';
import { INPUTS } from '../inputs/programs.js';
import { expressions } from '../inputs/small-programs.js';
import type { WorkRow } from '../result.js';
import { COUNTED_PROGRAMS, readPrograms } from '../suite/programs.js';
import { startCounting } from './coverage.js';

const counter = await startCounting();
// Only what is loaded from here on is counted.
const { compile, compileToKeep, execute, lex, parse, prepare, run } = await import('../engines/taipan.js');
const { CodeObject } = await import('@taipan/bytecode');
const { walk } = await import('@taipan/parser');

const SEED = 4242;
const TEXTS = [
  ...INPUTS.map(({ id, title, source }) => ({ id, title, sources: [source] })),
  { id: 'expressions', title: '200 small expressions', sources: expressions(200, SEED) },
];

/** Calls before counting: caches that a program fills are full then. */
const SETTLE = 4;
const TRIES = 6;

/** Counts one call. The first count that comes twice is believed. */
async function counted(
  what: string,
  work: () => void,
  settle: number,
): Promise<{ executed: number; instructions: number }> {
  for (let i = 0; i < settle; i++) work();
  await counter.read();
  const seen = new Set<number>();
  for (let i = 0; i < TRIES; i++) {
    work();
    const found = await counter.read();
    if (seen.has(found.executed)) return found;
    seen.add(found.executed);
  }
  throw new Error(`${what}: no two calls run the same`);
}

type Code = InstanceType<typeof CodeObject>;

/** Words of code, in nested code too. */
function wordsOf(code: Code): number {
  const nested = code.constants.filter((constant) => constant instanceof CodeObject);
  return nested.reduce((words, inner) => words + wordsOf(inner), code.length);
}

const rows: WorkRow[] = [];
for (const { id, title, sources } of TEXTS) {
  const prepared = sources.map(prepare);
  const codes = sources.map(compileToKeep);
  const sum = (each: (index: number) => number): number => sources.reduce((total, _, i) => total + each(i), 0);
  const stages = {
    lexer: () => sources.forEach(lex),
    parser: () => sources.forEach(parse),
    compiler: () => prepared.forEach(compile),
    vm: () => codes.forEach(execute),
    pipeline: () => sources.forEach(run),
  };
  const made = {
    lexer: { tokens: sum((i) => lex(sources[i]!)) },
    parser: { nodes: sum((i) => [...walk(parse(sources[i]!))].length) },
    compiler: { words: sum((i) => wordsOf(codes[i]!)) },
  };
  for (const [stage, work] of Object.entries(stages) as [keyof typeof stages, () => void][]) {
    const { executed, instructions } = await counted(`${stage}, ${title}`, work, SETTLE);
    const ran = stage === 'vm' ? { instructions } : stage === 'pipeline' ? {} : made[stage];
    rows.push({ stage, input: id, title, counts: { executed, ...ran } });
  }
}
const programs = process.argv[2] === 'stages' ? [] : readPrograms(COUNTED_PROGRAMS);
for (const { name, title, source } of programs) {
  const { executed, instructions } = await counted(name, () => run(source), 1);
  rows.push({ stage: 'pipeline', input: name, title, counts: { executed, instructions } });
}
report(rows);
