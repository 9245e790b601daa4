/** Warm-up curves: how an engine's time per run falls while it runs a program for the first seconds in its process. */
import * as Plot from '@observablehq/plot';
import type { SuiteResult } from '../result.js';
import { type Chart, decades, draw, NARROW, ticksOf, WIDE } from './charts.js';
import { time } from './format.js';

/** The programs that are drawn where they were run, else the first that were. */
const PREFERRED = ['nbody_attributes', 'string_building', 'exceptions', 'task_scheduler'];
const SHOWN = 4;

/** The engines that are drawn, with their colours. */
const ENGINES: readonly { readonly name: string; readonly label: string; readonly colour: string }[] = [
  { name: 'taipan', label: 'Taipan', colour: 'var(--ours)' },
  { name: 'pyodide', label: 'CPython in Pyodide', colour: 'var(--theirs)' },
  { name: 'javascript', label: 'JavaScript', colour: 'var(--stage)' },
  { name: 'brython', label: 'Brython', colour: 'var(--other)' },
];

interface Point {
  readonly program: string;
  /** Which column and row of the chart the program has. */
  readonly column: number;
  readonly row: number;
  readonly colour: string;
  /** One line for every engine and process. */
  readonly line: string;
  /** Milliseconds since the first run began, and milliseconds per run in the batch that ended then. */
  readonly spent: number;
  readonly each: number;
}

function pointsOf({ programs, cells }: SuiteResult, columns: number): Point[] {
  const able = programs.filter(
    ({ name, group }) => group === 'throughput' && cells.some((cell) => cell.program === name && cell.reason === null),
  );
  const preferred = able.filter(({ name }) => PREFERRED.includes(name));
  const chosen = [...preferred, ...able.filter((program) => !preferred.includes(program))].slice(0, SHOWN);
  return chosen.flatMap(({ name, title }, index) =>
    ENGINES.flatMap(({ name: engine, colour }) => {
      const cell = cells.find((found) => found.engine === engine && found.program === name);
      return (cell?.warmUp ?? []).flatMap((batches, process) => {
        let spent = 0;
        return batches.map(([runs, each]): Point => {
          spent += (runs * each) / 1e6;
          const place = { column: index % columns, row: Math.floor(index / columns) };
          return { program: title, ...place, colour, line: `${engine} ${process}`, spent, each: each / 1e6 };
        });
      });
    }),
  );
}

function drawAt(result: SuiteResult, width: number): string {
  const columns = width === NARROW ? 1 : 2;
  const points = pointsOf(result, columns);
  const rows = Math.max(...points.map(({ row }) => row)) + 1;
  const x = decades(points.map(({ spent }) => spent));
  const y = decades(points.map(({ each }) => each));
  const titles = [...new Map(points.map((point) => [point.program, point])).values()];
  const tick = (d: number): string => time(d * 1e6).replace(/\.0+ /, ' ');
  return draw({
    width,
    height: rows * 220 + 50,
    marginLeft: 56,
    marginRight: 28,
    marginTop: 24,
    marginBottom: 40,
    x: {
      type: 'log',
      domain: x,
      ticks: ticksOf(x).filter((_, i) => columns > 1 || i % 2 === 0),
      tickFormat: tick,
      label: null,
      grid: true,
    },
    y: { type: 'log', domain: y, ticks: ticksOf(y), tickFormat: tick, label: null, grid: true },
    fx: { axis: null, padding: 0.14 },
    fy: { axis: null, padding: 0.16 },
    marks: [
      Plot.frame({ stroke: 'var(--line)' }),
      Plot.line(points, {
        fx: 'column',
        fy: 'row',
        x: 'spent',
        y: 'each',
        z: 'line',
        stroke: 'colour',
        strokeOpacity: 0.8,
      }),
      Plot.dot(points, { fx: 'column', fy: 'row', x: 'spent', y: 'each', fill: 'colour', r: 2 }),
      Plot.text(titles, {
        fx: 'column',
        fy: 'row',
        text: 'program',
        frameAnchor: 'top-left',
        dy: -16,
        fill: 'var(--ink)',
      }),
    ],
  });
}

/** The engines' names in their colours, as the legend. */
function legend({ cells }: SuiteResult): string {
  return ENGINES.filter(({ name }) => cells.some(({ engine }) => engine === name))
    .map(({ label, colour }) => `<span class="name" style="color:${colour}">● ${label}</span>`)
    .join(' ');
}

/** The chart, where programs that compute were run. */
export function warmUpCharts(result: SuiteResult): Chart[] {
  if (pointsOf(result, 1).length === 0) return [];
  return [
    {
      title: 'Warm-up',
      text: 'Time per run (upwards) against the time since the program was first run in its process (across), both logarithmic; one line for each process.',
      legend: legend(result),
      wide: drawAt(result, WIDE),
      narrow: drawAt(result, NARROW),
    },
  ];
}
