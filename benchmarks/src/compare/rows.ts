/** What two builds are compared on: every stage on every input, and some programs of the suite. */
import { run } from '../engines/taipan.js';
import { INPUTS } from '../inputs/programs.js';
import { expressions, statementPrograms } from '../inputs/small-programs.js';
import { STAGES, type StageName } from '../result.js';
import { type Program, readPrograms } from '../suite/programs.js';

/** Programs that between them use most of the machine; the whole suite takes too long for every change. */
export const COMPARED_PROGRAMS: readonly string[] = [
  'recursion',
  'loops',
  'sieve',
  'nbody_attributes',
  'closures',
  'generators',
  'exceptions',
  'dict_str_keys',
  'string_building',
  'sorting_keys',
  'task_scheduler',
  'start_fifteen_lines',
];

/** The seeds of the different small programs. */
const SEED = 4242;
const PROGRAMS = 200;

const TEXTS: readonly { readonly title: string; readonly sources: readonly string[] }[] = [
  ...INPUTS.map(({ title, source }) => ({ title, sources: [source] })),
  { title: 'small expressions', sources: expressions(PROGRAMS, SEED) },
  { title: 'small programs', sources: statementPrograms(PROGRAMS, SEED) },
];

/** A stage on some texts as something that an engine can be asked to time. */
function stageRow(name: StageName, title: string, sources: readonly string[]): Program {
  const row = `${name}: ${title}`;
  return {
    name: row,
    title: row,
    group: 'throughput',
    source: '',
    expected: null,
    stage: { name, sources, outputs: sources.map(run) },
  };
}

/** The rows of a comparison; those of other stages and programs are left out where some are named. */
export function comparedRows(names: readonly string[] | null = null): Program[] {
  const stages = STAGES.filter((stage) => names === null || names.includes(stage));
  const programs =
    names === null ? COMPARED_PROGRAMS : names.filter((name) => !(STAGES as readonly string[]).includes(name));
  return [
    ...stages.flatMap((stage) => TEXTS.map(({ title, sources }) => stageRow(stage, title, sources))),
    ...(programs.length === 0 ? [] : readPrograms(programs)),
  ];
}
