/** Start-up against throughput: how soon an engine gives its first result, and how quick it is once it runs. */
import * as Plot from '@observablehq/plot';
import type { FootprintResult, SuiteResult } from '../result.js';
import { OURS } from '../suite/summary.js';
import { type Chart, decades, draw, NARROW, ticksOf, WIDE } from './charts.js';
import { firstResult } from './footprint-tables.js';
import { digits, time } from './format.js';
import { REFERENCE } from './suite-tables.js';

interface Point {
  readonly name: string;
  readonly ours: boolean;
  /** Milliseconds from nothing to the first result. */
  readonly start: number;
  /** Times as fast as CPython in Pyodide over the programs that compute. */
  readonly speed: number;
}

function pointsOf({ summary }: SuiteResult, footprint: FootprintResult): Point[] {
  const mean = (engine: string): number | undefined =>
    engine === OURS
      ? 1
      : summary.means.find((found) => found.engine === engine && found.group === 'throughput')?.ratio.estimate;
  const reference = mean(REFERENCE);
  if (reference === undefined) return [];
  return footprint.rows.flatMap((row): Point[] => {
    const [start, ratio] = [firstResult(row), mean(row.engine)];
    if (start === null || ratio === undefined) return [];
    const name = row.engine === REFERENCE ? 'CPython in Pyodide' : row.title.replace(/ [\d.]+$/, '');
    return [{ name, ours: row.engine === OURS, start, speed: reference / ratio }];
  });
}

function drawAt(points: readonly Point[], width: number): string {
  const x = decades(points.map(({ start }) => start));
  const y = decades([1, ...points.map(({ speed }) => speed)]);
  const colour = ({ ours }: Point): string => (ours ? 'var(--ours)' : 'var(--theirs)');
  return draw({
    width,
    height: width === NARROW ? 300 : 360,
    marginLeft: 52,
    marginRight: 24,
    marginTop: 28,
    marginBottom: 44,
    x: {
      type: 'log',
      domain: x,
      ticks: ticksOf(x),
      tickFormat: (d: number) => time(d * 1e6).replace(/\.0+ /, ' '),
      label: 'first result',
      labelAnchor: 'center',
      grid: true,
    },
    y: { type: 'log', domain: y, ticks: ticksOf(y), tickFormat: (d: number) => `${d}x`, label: 'speed', grid: true },
    marks: [
      Plot.ruleY([1], { stroke: 'var(--soft)', strokeDasharray: '3 3' }),
      Plot.dot(points, { x: 'start', y: 'speed', r: 6, fill: colour }),
      Plot.text(points, {
        x: 'start',
        y: 'speed',
        text: ({ name, speed }: Point) => `${name}\n${digits(speed)}x`,
        dy: -20,
        textAnchor: 'middle',
        fill: 'var(--ink)',
        stroke: 'var(--paper)',
        strokeWidth: 3,
      }),
    ],
  });
}

/** The chart, where CPython in Pyodide took part. */
export function startCharts(suite: SuiteResult, footprint: FootprintResult): Chart[] {
  const points = pointsOf(suite, footprint);
  if (points.length === 0) return [];
  return [
    {
      title: 'Start-up against throughput',
      text:
        'Across: from nothing to the first result in a fresh process. Upwards: how many times as fast as CPython in Pyodide, warm, the geometric mean over ' +
        'the programs that compute and that the engine runs. Both logarithmic: the best is at the top on the left.',
      wide: drawAt(points, WIDE),
      narrow: drawAt(points, NARROW),
    },
  ];
}
