/**
 * The suite: whole programs on every engine.
 *
 *   npm run suite -w @taipan/benchmarks -- --quick | --full [--engines a,b] [--programs x,y] [--minutes 12]
 *
 * The exit code is 1 where Taipan does not run a program as CPython does. `--minutes` is how long it may take, 0 for as long as it likes.
 * Engines run in fresh processes side by side and are timed in turns. Results go to reports/raw/suite.json, a table to standard output.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { effortOf } from '../effort.js';
import { ENGINES } from '../engines/registry.js';
import { currentBuild, currentMetadata } from '../metadata.js';
import { RAW } from '../paths.js';
import { countedProgress } from '../progress.js';
import { seededRandom } from '../random.js';
import type { SuiteCell, SuiteResult } from '../result.js';
import { suiteTables } from '../verdict/suite-tables.js';
import { tableToTerminal } from '../verdict/terminal.js';
import { EngineFailure, EngineProcess } from './engine-process.js';
import { type Entry, openJournal } from './journal.js';
import { acquaint, measureProgram } from './measure.js';
import { readPrograms } from './programs.js';
import { AGAIN, OURS, summarize } from './summary.js';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    full: { type: 'boolean' },
    engines: { type: 'string' },
    programs: { type: 'string' },
    minutes: { type: 'string' },
  },
});
const list = (text: string | undefined): string[] | null => text?.split(',').map((name) => name.trim()) ?? null;

const { name: effortName, suite } = effortOf(process.argv.slice(2), process.env);
const minutes = values.minutes === undefined ? suite.minutes : Number(values.minutes) || null;
const effort = { ...suite, minutes };
const programs = readPrograms(list(values.programs));
const unrecorded = programs.find(({ expected }) => expected === null);
if (unrecorded !== undefined) throw new Error(`${unrecorded.name} is not recorded: npm run record:programs`);
const asked = list(values.engines) ?? suite.engines ?? Object.keys(ENGINES);
const unknown = asked.find((name) => !(name in ENGINES));
if (unknown !== undefined)
  throw new RangeError(`no engine '${unknown}'; there are: ${Object.keys(ENGINES).join(', ')}`);
/** By their names in the results: Taipan takes part twice, for the noise floor. */
const contenders = new Map([[OURS, OURS], [AGAIN, OURS], ...asked.map((name): [string, string] => [name, name])]);

mkdirSync(RAW, { recursive: true });
const build = currentBuild();
const identity = JSON.stringify({ build, node: process.version, effort, names: [...contenders.keys()], programs });
const journal = openJournal(`${RAW}suite.journal`, identity);
const entries: Entry[] = [...journal.entries];
const isDone = (index: number, program: string): boolean =>
  entries.some((entry) => entry.process === index && entry.program === program);
if (entries.length > 0) process.stderr.write(`goes on after ${entries.length} steps of an interrupted run\n`);

const metadata = currentMetadata(`${new Date().toISOString()}-${process.pid}`, effortName);
const titles = new Map<string, string>();
const missing = new Map<string, string>();

/** Starts one process for every engine that is there. */
async function startEngines(): Promise<EngineProcess[]> {
  const started: EngineProcess[] = [];
  for (const [name, engine] of contenders) {
    if (missing.has(name)) continue;
    const worker = new EngineProcess(name, engine, effort);
    try {
      await worker.start();
      titles.set(name, worker.title);
      started.push(worker);
    } catch (error) {
      worker.stop();
      if (!(error instanceof EngineFailure)) throw error;
      missing.set(name, error.message);
      process.stderr.write(`${name} does not take part: ${error.message}\n`);
    }
  }
  return started;
}

/** An engine that cannot run a program in one process is not asked again in the next. */
const hasFailed = (engine: string, program: string): boolean =>
  entries.some(
    (entry) => entry.program === program && entry.parts.some((p) => p.engine === engine && p.reason !== null),
  );

const steps = programs.length * effort.processes - entries.length;
const sets = Array.from({ length: effort.processes }, (_, i) => i + 1).filter(
  (index) => index === effort.processes || programs.some(({ name }) => !isDone(index, name)),
);
const progress = countedProgress(steps + sets.length);
// A run that goes on after an interruption has the share of the time that its steps are of all.
const allowed = minutes === null ? Number.POSITIVE_INFINITY : (minutes * 60_000 * steps) / (steps + entries.length);
const started = performance.now();
let done = 0;
/** Milliseconds that the last set of processes took to meet the programs. */
let meeting = 0;
/** Milliseconds for the next program: an equal part of what is left when the sets to come have met the programs. */
const share = (set: number): number =>
  Math.max(0, allowed - (performance.now() - started) - meeting * (sets.length - 1 - sets.indexOf(set))) /
  (steps - done);

for (const index of sets) {
  const random = seededRandom(index);
  const engines = await startEngines();
  try {
    progress.step(`processes ${index} of ${effort.processes}: every program for the first time`);
    const from = performance.now();
    const meetings = await acquaint(
      random.shuffle(programs),
      engines,
      effort.acquaintance,
      (engine, program) => !hasFailed(engine.name, program.name),
    );
    meeting = performance.now() - from;
    for (const program of random.shuffle(programs)) {
      if (isDone(index, program.name)) continue;
      progress.step(`processes ${index} of ${effort.processes}: ${program.name}`);
      const able = engines.filter(({ name }) => !hasFailed(name, program.name));
      const entry: Entry = {
        process: index,
        program: program.name,
        parts: await measureProgram(program, able, effort, random, share(index), meetings),
      };
      entries.push(entry);
      journal.add(entry);
      done++;
    }
  } finally {
    for (const engine of engines) engine.stop();
  }
}

/** All parts of one program on one engine. */
function cellOf(engine: string, program: string): SuiteCell {
  const parts = entries
    .filter((entry) => entry.program === program)
    .sort((x, y) => x.process - y.process)
    .flatMap((entry) => entry.parts.filter((part) => part.engine === engine));
  const reason = parts.find((part) => part.reason !== null)?.reason ?? null;
  const timed = reason === null ? parts : [];
  return { engine, program, reason, warmUp: timed.map((p) => p.warmUp), rounds: timed.map((p) => p.rounds) };
}

if (currentBuild().dist !== build.dist) {
  journal.remove();
  process.stderr.write('the build changed while the suite ran: these results are of no use\n');
  process.exit(1);
}
/** One that did not load in some set of processes has taken part where it did in another. */
const present = [...contenders.keys()].filter((name) =>
  entries.some(({ parts }) => parts.some(({ engine }) => engine === name)),
);
const measured: Omit<SuiteResult, 'summary'> = {
  kind: 'suite',
  metadata,
  engines: [...contenders.keys()].map((name) => ({
    name,
    title: titles.get(name) ?? name,
    missing: present.includes(name) ? null : (missing.get(name) ?? 'it was not asked'),
  })),
  programs: programs.map(({ name, title, group }) => ({ name, title, group })),
  cells: present.flatMap((engine) => programs.map(({ name }) => cellOf(engine, name))),
};
const result: SuiteResult = { ...measured, summary: summarize(measured) };
writeFileSync(`${RAW}suite.json`, `${JSON.stringify(result)}\n`);
journal.remove();
for (const table of suiteTables(result)) process.stdout.write(`${tableToTerminal(table)}\n`);
process.stdout.write(
  'written: reports/raw/suite.json; `npx zx scripts/compare.mjs` puts it into the reports and the README\n',
);
const wrong = result.cells.filter(({ engine, reason }) => engine === OURS && reason !== null);
for (const { program, reason } of wrong) process.stderr.write(`Taipan on ${program}: ${reason}\n`);
process.exitCode = wrong.length > 0 ? 1 : 0;
