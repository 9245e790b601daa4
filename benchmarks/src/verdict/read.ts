/** Reads the results of a run and says what is wrong with them: missing, damaged, empty, stale, or of different runs. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Build, Metadata } from '../metadata.js';
import {
  type AllocationResult,
  type CPythonResult,
  type DuelResult,
  type FootprintResult,
  RESULT_NAMES,
  type Result,
  type Results,
  STAGES,
  type StageResult,
  type StartResult,
  type SuiteResult,
  type WorkResult,
} from '../result.js';
import { type Baseline, makeBaseline } from './baseline.js';
import { type Run, readRun, type VerdictFile } from './run-file.js';

/** What results must match to be believed now. */
export interface Now {
  readonly build: Build;
  readonly node: string;
}

/** Results that cannot be judged, with every reason. */
export class UnusableResults extends Error {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`the results cannot be judged:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    this.name = 'UnusableResults';
    this.problems = problems;
  }
}

/** How many samples a result holds, or what is wrong with its shape. */
function sampleCount(result: Result): number {
  const total = (counts: readonly number[]): number => (counts.length === 0 ? 0 : Math.min(...counts));
  switch (result.kind) {
    case 'stage':
      return total(result.rows.map((row) => row.samples.length));
    case 'duels':
      return total(result.duels.map((duel) => total(duel.rounds.map((rounds) => rounds.length))));
    case 'startup':
      return total(result.rows.map((row) => total(row.samples.map((group) => group.length))));
    case 'cpython':
      return total(result.rows.map((row) => row.samples.length));
    case 'allocations':
    case 'work':
    case 'footprint':
      return result.rows.length;
  }
}

/** Why what was measured is not what is there now, or null. */
export function staleness(metadata: Metadata, now: Now): string | null {
  if (metadata.build.dist !== now.build.dist) {
    return `stale: it measured build ${metadata.build.dist}, and what is built now is ${now.build.dist}; run the benchmarks again`;
  }
  if (metadata.build.sources !== now.build.sources) {
    return 'stale: the sources changed since it was measured; build and run the benchmarks again';
  }
  if (metadata.node !== now.node) return `stale: it was measured on Node ${metadata.node}, and this is ${now.node}`;
  return null;
}

function kindOf(name: string): Result['kind'] {
  return (STAGES as readonly string[]).includes(name) ? 'stage' : (name as Result['kind']);
}

/** Reads one file; appends to `problems` and returns null where it cannot be used. */
function readOne(folder: string, name: string, now: Now, problems: string[]): Result | null {
  const path = join(folder, `${name}.json`);
  if (!existsSync(path)) {
    problems.push(`${name}.json is missing: run \`npx turbo bench\``);
    return null;
  }
  let result: Result;
  try {
    result = JSON.parse(readFileSync(path, 'utf8')) as Result;
  } catch {
    problems.push(`${name}.json is no JSON: was the run interrupted?`);
    return null;
  }
  try {
    if (result.kind !== kindOf(name)) throw new TypeError(`its kind is ${JSON.stringify(result.kind)}`);
    if (result.kind === 'stage' && result.stage !== name)
      throw new TypeError(`its stage is ${JSON.stringify(result.stage)}`);
    const stale = staleness(result.metadata, now);
    if (stale !== null) problems.push(`${name}.json is ${stale}`);
    else if (sampleCount(result) === 0) problems.push(`${name}.json has a row without samples`);
    return result;
  } catch (error) {
    problems.push(`${name}.json is damaged: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** The suite's result where there is one of this build; it is never required. */
function readSuite(folder: string, now: Now): SuiteResult | null {
  const path = join(folder, 'suite.json');
  if (!existsSync(path)) return null;
  try {
    const suite = JSON.parse(readFileSync(path, 'utf8')) as SuiteResult;
    return suite.kind === 'suite' && staleness(suite.metadata, now) === null ? suite : null;
  } catch {
    return null;
  }
}

/**
 * Reads every result file of a folder. Throws UnusableResults, with all reasons at once, where any is missing, damaged, without
 * samples, stale (another build, other sources, another Node) or not of the same run as the others.
 */
export function readResults(folder: string, now: Now): Results {
  const problems: string[] = [];
  const found = new Map<string, Result>();
  for (const name of RESULT_NAMES) {
    const result = readOne(folder, name, now, problems);
    if (result !== null) found.set(name, result);
  }
  const runs = new Set([...found.values()].map((result) => result.metadata.run));
  if (runs.size > 1) problems.push(`the files are of ${runs.size} different runs: run all benchmarks together`);
  if (problems.length > 0) throw new UnusableResults(problems);
  return {
    stages: STAGES.map((name) => found.get(name) as StageResult),
    duels: found.get('duels') as DuelResult,
    startup: found.get('startup') as StartResult,
    cpython: found.get('cpython') as CPythonResult,
    allocations: found.get('allocations') as AllocationResult,
    work: found.get('work') as WorkResult,
    footprint: found.get('footprint') as FootprintResult,
    suite: readSuite(folder, now),
  };
}

/** The path of the newest run in a folder. Throws UnusableResults where there is none. */
export function newestRun(folder: string): string {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const newest = names.sort().at(-1);
  if (newest === undefined) throw new UnusableResults([`there is no run in ${folder}: \`npx turbo bench\` makes one`]);
  return join(folder, newest);
}

/**
 * Reads a baseline, or a report (`verdict.json`, or the file of a run) as one; returns null where there is none. Throws UnusableResults when the file is there and is none: a baseline
 * that is damaged must not pass for one that is missing.
 */
export function readBaseline(path: string): Baseline | null {
  if (!existsSync(path)) return null;
  try {
    const file = JSON.parse(readFileSync(path, 'utf8')) as Baseline | Run | VerdictFile;
    const samples = 'run' in file ? join(dirname(path), file.run) : null;
    if (samples !== null && !existsSync(samples))
      throw new UnusableResults([`${path} has its samples in ${samples}, which is not there`]);
    const run = samples === null ? (file as Baseline | Run) : readRun(samples);
    const baseline = 'results' in run ? makeBaseline(run.results) : run;
    if (baseline.kind === 'baseline' && baseline.rows.length > 0 && baseline.allocations.length > 0) return baseline;
  } catch (error) {
    if (error instanceof UnusableResults) throw error;
    // Reported below with the other ways of being damaged.
  }
  throw new UnusableResults([`${path} is damaged: put back the committed one, or remove it and make another`]);
}
