/** The chart of the history: how the ratios went from run to run. */
import * as Plot from '@observablehq/plot';
import { around, type Chart, draw, NARROW, ticksOf, WIDE } from './charts.js';
import type { HistoryEntry } from './history.js';

/** The figures that are drawn, with their colours. */
const SHOWN: readonly { readonly id: string; readonly name: string; readonly colour: string }[] = [
  { id: 'sums', name: 'programs like 2 + 3', colour: 'var(--ours)' },
  { id: 'expressions', name: 'small expressions', colour: 'var(--stage)' },
  { id: 'module', name: '500 lines', colour: 'var(--other)' },
  { id: 'suite-throughput', name: 'whole programs', colour: 'var(--theirs)' },
];

interface Point {
  readonly run: string;
  readonly name: string;
  readonly colour: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** A run's name on the axis: its day, hour and commit. */
const nameOf = ({ date, commit }: HistoryEntry): string =>
  [date.slice(5, 10), date.slice(11, 16), commit?.slice(0, 7) ?? ''].join('\n');

function pointsOf(entries: readonly HistoryEntry[]): Point[] {
  return entries.flatMap((entry) =>
    SHOWN.flatMap(({ id, name, colour }): Point[] => {
      const found = entry.ratios.find((figure) => figure.id === id);
      return found === undefined ? [] : [{ run: nameOf(entry), name, colour, ...found.ratio }];
    }),
  );
}

/** How many runs fit. */
const lastRuns = (width: number): number => (width === NARROW ? 3 : 12);

function drawAt(entries: readonly HistoryEntry[], width: number): string {
  const shown = entries.slice(-lastRuns(width));
  const points = pointsOf(shown);
  const domain = around([1, ...points.flatMap(({ low, high }) => [low, high])]);
  const last = SHOWN.flatMap(({ name }) => points.filter((point) => point.name === name).slice(-1));
  return draw({
    width,
    height: 340,
    marginLeft: 48,
    marginRight: 130,
    marginTop: 12,
    marginBottom: 62,
    x: { type: 'point', domain: shown.map(nameOf), label: null, padding: 0.4 },
    y: { type: 'log', domain, ticks: ticksOf(domain), tickFormat: (d: number) => `${d}x`, label: null, grid: true },
    marks: [
      Plot.ruleY([1], { stroke: 'var(--soft)', strokeDasharray: '3 3' }),
      Plot.ruleX(points, { x: 'run', y1: 'low', y2: 'high', stroke: 'colour', strokeWidth: 5, strokeOpacity: 0.4 }),
      Plot.line(points, { x: 'run', y: 'estimate', z: 'name', stroke: 'colour' }),
      Plot.dot(points, { x: 'run', y: 'estimate', fill: 'colour', r: 4 }),
      Plot.text(last, { x: 'run', y: 'estimate', text: 'name', fill: 'colour', textAnchor: 'start', dx: 9 }),
    ],
  });
}

/** The chart, where there is a run to show. */
export function historyCharts(entries: readonly HistoryEntry[]): Chart[] {
  if (pointsOf(entries).length === 0) return [];
  return [
    {
      title: 'From run to run',
      text: 'How many times faster than CPython in Pyodide, in the full runs that are committed under `reports/history` and in this one, with 95 % intervals. Runs may be of different machines.',
      wide: drawAt(entries, WIDE),
      narrow: drawAt(entries, NARROW),
    },
  ];
}
