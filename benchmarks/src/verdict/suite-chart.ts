/** The chart of the suite: Taipan's ratio to CPython in Pyodide for every program, with the limit that JavaScript sets. */
import * as Plot from '@observablehq/plot';
import type { FootprintResult, SuiteResult } from '../result.js';
import type { Outcome } from '../suite/summary.js';
import { around, type Chart, draw, labelWidth, NARROW, ticksOf, WIDE } from './charts.js';
import { startCharts } from './start-chart.js';
import { figureIn, LIMIT, REFERENCE, worstFirst } from './suite-tables.js';
import { warmUpCharts } from './warm-up-chart.js';

interface Bar {
  readonly name: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly outcome: Outcome | null;
  /** CPython's time over that of the twin in JavaScript. */
  readonly limit: number | null;
}

function barsOf({ summary }: Pick<SuiteResult, 'summary'>): Bar[] {
  return worstFirst(summary.rows, REFERENCE).flatMap((row): Bar[] => {
    const theirs = figureIn(row, REFERENCE);
    const limit = figureIn(row, LIMIT)?.time ?? null;
    if (!theirs?.ratio || theirs.time === null) return [];
    const { estimate, low, high } = theirs.ratio;
    return [
      {
        name: row.title,
        estimate,
        low,
        high,
        outcome: theirs.outcome,
        limit: limit === null ? null : theirs.time / limit,
      },
    ];
  });
}

const COLOURS: Readonly<Record<Outcome, string>> = {
  faster: 'var(--ours)',
  slower: 'var(--fail)',
  'no difference': 'var(--soft)',
};

/** A losing row has its own colour, so that it is found at a glance. */
const colour = ({ outcome }: Bar): string => COLOURS[outcome ?? 'no difference'];

function drawAt(bars: readonly Bar[], width: number): string {
  const narrow = width === NARROW;
  const domain = around([1, ...bars.flatMap(({ low, high, limit }) => [low, high, limit ?? high])]);
  const limits = bars.filter(({ limit }) => limit !== null);
  return draw({
    width,
    height: bars.length * (narrow ? 44 : 26) + 44,
    marginLeft: narrow ? 22 : labelWidth(bars),
    marginRight: 56,
    marginTop: 8,
    marginBottom: 36,
    x: { type: 'log', domain, ticks: ticksOf(domain), tickFormat: (d: number) => `${d}x`, label: null, grid: true },
    y: {
      domain: bars.map(({ name }) => name),
      axis: narrow ? null : 'left',
      label: null,
      tickSize: 0,
      padding: narrow ? 0.6 : 0.3,
    },
    marks: [
      Plot.ruleX([1], { stroke: 'var(--ink)', strokeDasharray: '3 3' }),
      Plot.ruleY(bars, { x1: 'low', x2: 'high', y: 'name', stroke: colour, strokeWidth: 6, strokeOpacity: 0.45 }),
      Plot.dot(limits, { x: 'limit', y: 'name', r: 4, symbol: 'diamond', fill: 'none', stroke: 'var(--theirs)' }),
      Plot.dot(bars, { x: 'estimate', y: 'name', r: 4.5, fill: colour }),
      Plot.text(bars, {
        x: 'high',
        y: 'name',
        text: ({ estimate }: Bar) => `${estimate.toFixed(estimate < 1 ? 2 : estimate < 10 ? 1 : 0)}x`,
        textAnchor: 'start',
        dx: 8,
        fill: 'var(--ink)',
        stroke: 'var(--paper)',
        strokeWidth: 3,
      }),
      ...(narrow
        ? [
            Plot.text(bars, {
              x: domain[0],
              y: 'name',
              text: 'name',
              textAnchor: 'start',
              lineAnchor: 'bottom',
              dy: -9,
              fill: 'var(--ink)',
              stroke: 'var(--paper)',
              strokeWidth: 3,
            }),
          ]
        : []),
    ],
  });
}

/** The charts of the suite: ratios, where CPython in Pyodide took part; start-up against throughput; warm-up. */
export function suiteCharts(result: SuiteResult, footprint: FootprintResult): Chart[] {
  return [...ratioCharts(result), ...startCharts(result, footprint), ...warmUpCharts(result)];
}

/** Taipan's ratios and the limit. */
export function ratioCharts(result: Pick<SuiteResult, 'summary'>): Chart[] {
  const bars = barsOf(result);
  if (bars.length === 0) return [];
  return [
    {
      title: 'Whole programs: how many times faster than CPython in Pyodide',
      text:
        'Warm runs with their 95 % intervals, logarithmic, the worst first. Left of the dashed line CPython is faster. A red row is slower than ' +
        'CPython, a grey one cannot be told from it. ' +
        'The diamond is the same algorithm in hand-written JavaScript: the limit on this host.',
      wide: drawAt(bars, WIDE),
      narrow: drawAt(bars, NARROW),
    },
  ];
}
