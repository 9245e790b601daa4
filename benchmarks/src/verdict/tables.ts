/** The tables of the report as headings and cells of text; the pages only dress them. */
import { INPUTS } from '../inputs/programs.js';
import { STAGES, type WorkRow } from '../result.js';
import { footprintTables } from './footprint-tables.js';
import { digits, percent, ratioInterval, time, timeInterval } from './format.js';
import { repetitionTables } from './repetition.js';
import type { ReportData } from './report-data.js';
import { suiteTables } from './suite-tables.js';

/** A table: a title, what it says, headings, and rows of text. Code is between backquotes. */
export interface Table {
  readonly title: string;
  readonly text: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

function duelTable({ verdict }: ReportData): Table {
  const rows = [...verdict.duels]
    .sort((x, y) => x.ratio.estimate - y.ratio.estimate)
    .map((duel) => [
      `${duel.programs > 1 ? `${duel.programs} ` : ''}${duel.title}`,
      duel.taipan,
      `\`${duel.opponent}\``,
      time(duel.taipanTime.estimate),
      time(duel.opponentTime.estimate),
      ratioInterval(duel.ratio),
      percent(duel.variation),
      percent(duel.noise),
    ]);
  return {
    title: `Against ${verdict.opponent}, the worst row first`,
    text:
      'Each row is taken in turns in one process (A B B A), in several fresh processes; the interval is a bootstrap over processes and rounds. ' +
      'The noise floor is how far Taipan was from itself in 95 % of the rounds that timed it against itself.',
    headings: [
      'program',
      'Taipan runs',
      'CPython runs',
      'Taipan',
      'CPython',
      'ratio (95 %)',
      'variation',
      'noise floor',
    ],
    rows,
  };
}

function stageTable({ stages }: ReportData): Table {
  const inputs = [...new Map(stages.map(({ input, title }) => [input, title]))];
  const rows = STAGES.map((stage) => [
    stage,
    ...inputs.map(([input]) => {
      const cell = stages.find((found) => found.stage === stage && found.input === input);
      return cell === undefined ? 'not measured' : `${time(cell.median)} (${time(cell.p5)} to ${time(cell.p95)})`;
    }),
  ]);
  return {
    title: 'Stage by stage',
    text:
      'Time per call, the median with the 5 % and 95 % quantiles, measured by mitata in a process that ran varied code first. ' +
      'The parser drives the lexer, so that its row contains it; the pipeline is all of them.',
    headings: ['stage', ...inputs.map(([, title]) => title)],
    rows,
  };
}

/** What a stage made, besides time: `5 tokens`. */
function madeText(counts: WorkRow['counts'] | undefined): string {
  const made = Object.entries(counts ?? {}).filter(([what]) => what !== 'executed');
  return made.map(([what, count]) => `${count} ${what}`).join(', ');
}

function workTable({ stages, allocations, work }: ReportData): Table {
  const length = new Map(INPUTS.map(({ id, source }) => [id, source.length]));
  return {
    title: 'Work per call',
    text:
      'Time is mitata’s median, MB/s the source text in that time. Objects and bytes on the heap are exact, with the optimiser off; with it on, V8 removes ' +
      'some allocations and the profiler misses others. Executed are tokens of JavaScript, counted by V8’s coverage with the optimiser off: CI gates on them. ' +
      `Controls of the heap’s counter: ${allocations.controls.map(({ name, objects }) => `\`${name}\` = ${objects}`).join(', ')}.`,
    headings: ['stage', 'input', 'time', 'MB/s', 'objects', 'bytes', 'objects, optimiser on', 'executed', 'made'],
    rows: allocations.rows.map(({ stage, input, title, exact, optimised }) => {
      const cell = stages.find((found) => found.stage === stage && found.input === input);
      const counts = work.rows.find((found) => found.stage === stage && found.input === input)?.counts;
      const bytes = length.get(input);
      return [
        stage,
        title,
        cell === undefined ? '' : time(cell.median),
        cell === undefined || bytes === undefined ? '' : digits((bytes / cell.median) * 1e3),
        digitsOrWhole(exact.objects),
        digitsOrWhole(exact.bytes),
        digits(optimised.objects),
        counts === undefined ? '' : String(counts.executed),
        madeText(counts),
      ];
    }),
  };
}

function digitsOrWhole(value: number): string {
  return Number.isInteger(value) ? String(value) : digits(value);
}

function startTable({ starts }: ReportData): Table {
  return {
    title: 'Start-up',
    text: 'Import and first calls in processes that had done nothing else, typical of all processes, with its 95 % interval.',
    headings: ['what', 'time (95 %)'],
    rows: starts.map(({ title, unit, interval }) => {
      const scale = unit === 'ms' ? 1e6 : unit === 'us' ? 1e3 : 1;
      const { estimate, low, high, level } = interval;
      return [title, timeInterval({ estimate: estimate * scale, low: low * scale, high: high * scale, level })];
    }),
  };
}

function cpythonTable({ cpython, native }: ReportData): Table {
  return {
    title: 'CPython by itself',
    text: `Timed from inside by \`timeit\`, but for \`runPython\`, which is timed from JavaScript.${native === null ? '' : ` There is no native row: ${native}.`}`,
    headings: ['engine', 'way', 'program', 'median', '5 %', '95 %'],
    rows: cpython.map(({ engine, way, title, median, p5, p95 }) => [
      engine,
      `\`${way}\``,
      title,
      time(median),
      time(p5),
      time(p95),
    ]),
  };
}

function changeTable({ verdict }: ReportData): Table[] {
  if (verdict.changes.length === 0) return [];
  return [
    {
      title: 'Against the baseline',
      text: 'Ratios to Pyodide now, as a share of those in the baseline (99 % intervals), and exact allocation counts.',
      headings: ['row', 'outcome', 'change'],
      rows: verdict.changes.map(({ id, status, text }) => [id, status, text]),
    },
  ];
}

/** The table of criteria. */
export function criteriaTable({ verdict }: ReportData): Table {
  return {
    title: 'Criteria',
    text: '',
    headings: ['outcome', 'criterion', 'bar', 'figure', 'besides'],
    rows: verdict.criteria.map(({ status, title, bar, figure, note }) => [status, title, bar, figure, note]),
  };
}

/** Every other table, in the order of the page. */
export function tables(data: ReportData): Table[] {
  return [
    duelTable(data),
    ...repetitionTables(data.verdict, data.repetitions),
    ...(data.suite === null ? [] : suiteTables(data.suite)),
    stageTable(data),
    workTable(data),
    startTable(data),
    ...footprintTables(data.footprint),
    cpythonTable(data),
    ...changeTable(data),
  ];
}

/** The machine and the build, as pairs. */
export function circumstances({ verdict: { metadata, baseline }, suite }: ReportData): [string, string][] {
  const packages = Object.entries(metadata.packages).map(([name, version]) => `${name} ${version}`);
  return [
    ['date', metadata.date],
    ['commit', `${metadata.commit ?? 'none'}${metadata.dirty ? ', with changes that are not committed' : ''}`],
    ['build', `dist ${metadata.build.dist}, sources ${metadata.build.sources}`],
    ['effort', metadata.effort],
    ['processor', `${metadata.cpu}, ${metadata.cores} cores`],
    ['memory', `${(metadata.memory / 2 ** 30).toFixed(0)} GiB`],
    ['system', metadata.system],
    ['load average', metadata.load.join(', ')],
    ['Node', `${metadata.node}, V8 ${metadata.v8}`],
    ['packages', packages.join(', ')],
    ['suite', suite === null ? 'not run on this build' : `${suite.metadata.effort}, ${suite.metadata.date}`],
    ['baseline', baseline === null ? 'none' : `${baseline.date}, commit ${baseline.commit ?? 'none'}, ${baseline.cpu}`],
  ];
}
