/** The tables of the suite: whole programs on every engine. */
import type { SuiteResult } from '../result.js';
import { median, quantile } from '../statistics.js';
import { OURS, type SuiteFigure, type SuiteMean, type SuiteRow } from '../suite/summary.js';
import { digits, percent, ratioInterval, time } from './format.js';
import type { Table } from './tables.js';

/** The engine of the first table and of the chart. */
export const REFERENCE = 'pyodide';
export const LIMIT = 'javascript';

/** The figure of an engine in a row, where there is one. */
export function figureIn(row: SuiteRow, engine: string): SuiteFigure | undefined {
  return row.figures.find((figure) => figure.engine === engine);
}

/** Rows by Taipan's ratio to an engine, the worst first; rows without one at the end. */
export function worstFirst(rows: readonly SuiteRow[], engine: string): SuiteRow[] {
  const ratio = (row: SuiteRow): number => figureIn(row, engine)?.ratio?.estimate ?? Number.POSITIVE_INFINITY;
  return [...rows].sort((x, y) => ratio(x) - ratio(y));
}

const timeOf = (figure: SuiteFigure | undefined): string =>
  figure === undefined ? '' : figure.time === null ? (figure.reason ?? '') : time(figure.time);

const ratioOf = (figure: SuiteFigure | undefined): string =>
  figure?.ratio ? ratioInterval(figure.ratio) : (figure?.reason ?? '');

const firstOf = (figure: SuiteFigure | undefined): string => (figure?.first ? time(figure.first) : '');

/** The engines that took part besides Taipan, with their names for people. */
function othersOf({ engines, summary }: SuiteResult): { name: string; title: string }[] {
  const shown = new Set(summary.rows.flatMap(({ figures }) => figures.map(({ engine }) => engine)));
  return engines.filter(({ name }) => name !== OURS && shown.has(name));
}

const GROUPS = { throughput: 'programs that compute', start: 'short programs' } as const;

function meanText({ programs, ratio }: SuiteMean, of: number): string {
  return `${ratioInterval(ratio)}, ${programs} of ${of}`;
}

/** How long an engine ran a program before it was timed: what the time that there was left for that. */
function warmUpText({ cells }: SuiteResult): string {
  const spent = cells.flatMap(({ warmUp }) =>
    warmUp.map((batches) => batches.reduce((sum, [runs, each]) => sum + runs * each, 0)),
  );
  if (spent.length === 0) return '';
  return ` Before it was timed, an engine ran a program for ${time(median(spent))} (the middle of all; ${time(quantile(spent, 0.05))} in the 5 % that had least).`;
}

function meansTable(result: SuiteResult): Table {
  const { programs, summary, engines } = result;
  const others = othersOf(result);
  const groups = (['throughput', 'start'] as const).filter((group) => programs.some((p) => p.group === group));
  const missing = engines.filter((engine) => engine.missing !== null);
  const absent = missing.map(({ name, missing: why }) => ` ${name} did not take part: ${why}.`).join('');
  const noise =
    summary.noise === null
      ? ''
      : ` In the middle row Taipan differed from itself by up to ${percent(summary.noise)} in 95 % of the rounds.`;
  return {
    title: 'Whole programs: the geometric mean',
    text: `The engine's time over Taipan's, warm, over the programs that both run; above 1x Taipan is faster.${warmUpText(result)}${noise}${absent}`,
    headings: ['engine', ...groups.map((group) => GROUPS[group])],
    rows: others.map(({ name, title }) => [
      title,
      ...groups.map((group) => {
        const mean = summary.means.find((found) => found.engine === name && found.group === group);
        const count = programs.filter((program) => program.group === group).length;
        return mean === undefined ? 'none' : meanText(mean, count);
      }),
    ]),
  };
}

function referenceTable(result: SuiteResult): Table | null {
  const { summary, engines } = result;
  const reference = engines.find(({ name, missing }) => name === REFERENCE && missing === null);
  if (reference === undefined) return null;
  return {
    title: `Whole programs against ${reference.title}, the worst row first`,
    text:
      'From source text to output, each engine in a process of its own that runs one program after the other; the ratio is of warm runs. ' +
      'A first run is that program’s first in its process. The limit is how many times faster than CPython the same algorithm is in JavaScript.',
    headings: [
      'program',
      'Taipan',
      'CPython',
      'ratio (95 %)',
      'noise floor',
      'Taipan is',
      'limit',
      'first run',
      'CPython’s first',
    ],
    rows: worstFirst(summary.rows, REFERENCE).map((row) => {
      const [ours, theirs, limit] = [figureIn(row, OURS), figureIn(row, REFERENCE), figureIn(row, LIMIT)];
      return [
        row.title,
        timeOf(ours),
        timeOf(theirs),
        ratioOf(theirs),
        row.noise === null ? '' : percent(row.noise),
        theirs?.outcome ?? '',
        limit?.time && theirs?.time ? `${digits(theirs.time / limit.time)}x` : '',
        firstOf(ours),
        firstOf(theirs),
      ];
    }),
  };
}

function enginesTable(result: SuiteResult): Table {
  const others = othersOf(result);
  return {
    title: 'Whole programs on every engine',
    text: 'Taipan’s time, then each engine’s time over it with the 95 % interval, or why the engine does not run the program.',
    headings: ['program', 'Taipan', ...others.map(({ title }) => title)],
    rows: worstFirst(result.summary.rows, REFERENCE).map((row) => [
      row.title,
      timeOf(figureIn(row, OURS)),
      ...others.map(({ name }) => ratioOf(figureIn(row, name))),
    ]),
  };
}

/** All tables of the suite, in the order of the page. */
export function suiteTables(result: SuiteResult): Table[] {
  return [meansTable(result), referenceTable(result), enginesTable(result)].filter((table) => table !== null);
}
