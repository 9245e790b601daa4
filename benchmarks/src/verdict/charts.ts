/**
 * The charts of the report, drawn by Observable Plot into SVG text. Colours are the page's variables, so that one drawing serves
 * light and dark; each chart is drawn for a wide and for a narrow screen, and the page shows the one that fits.
 */
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { STAGES } from '../result.js';
import { time } from './format.js';
import { BARS, type Verdict } from './judge.js';
import type { ReportData } from './report-data.js';

/** A chart for two widths. */
export interface Chart {
  readonly title: string;
  readonly text: string;
  /** Names in their colours, as HTML. */
  readonly legend?: string;
  readonly wide: string;
  readonly narrow: string;
}

/** The colours of the charts, as variables for light and for dark. */
export const COLOURS = `:root { --paper: #ffffff; --ink: #1c2430; --soft: #5b6675; --line: #d9dee5; --ours: #0b7a5e; --theirs: #b9783a; --stage: #5a86b8;
  --other: #8757a8; --pass: #0b7a3e; --fail: #b3261e; --unsure: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --paper: #12171e; --ink: #e6eaf0; --soft: #9aa6b5; --line: #2c3541; --ours: #3fc79a; --theirs: #dba062; --stage: #7fabdc;
  --other: #c39be0; --pass: #4cc584; --fail: #ff8a80; --unsure: #f0b95a; } }`;

/** The widths that charts are drawn for. */
export const WIDE = 940;
export const NARROW = 360;

/** A drawing as SVG text. */
export function draw(options: Plot.PlotOptions): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return Plot.plot({ ...options, document, style: { fontSize: '13px', background: 'none' } }).outerHTML;
}

/** Room for the longest name beside an axis; text is about this wide in most fonts. */
export function labelWidth(rows: readonly { readonly name: string }[]): number {
  return Math.max(...rows.map(({ name }) => name.length)) * 6.9 + 16;
}

/** An engine's name without its patch level; the tables have it whole. */
function shortName(engine: string): string {
  return engine
    .replace(/^CPython \S+ in Pyodide.*/, 'Pyodide')
    .replace(/^(CPython \d+\.\d+)\.\d+, native$/, '$1, native');
}

/** Powers of ten from below the smallest to above the largest, for a logarithmic axis. */
export function decades(values: readonly number[]): [number, number] {
  return [
    10 ** Math.floor(Math.log10(Math.min(...values) * 0.95)),
    10 ** Math.ceil(Math.log10(Math.max(...values) * 1.6)),
  ];
}

/** Some values with a little room on both sides, for a logarithmic axis on which nothing is measured from its end. */
export function around(values: readonly number[]): [number, number] {
  return [Math.min(...values) * 0.7, Math.max(...values) * 1.3];
}

/** The powers of ten within a domain. */
export function ticksOf([low, high]: readonly [number, number]): number[] {
  const ticks: number[] = [];
  for (let power = Math.ceil(Math.log10(low) - 0.001); 10 ** power <= high * 1.001; power++) ticks.push(10 ** power);
  return ticks;
}

const tickText = (nanoseconds: number): string => time(nanoseconds).replace(/\.0+ /, ' ');

/** Every engine on `2 + 3`, logarithmic. */
function engineChart({ engines }: ReportData): Chart {
  const drawAt = (width: number): string => {
    const narrow = width === NARROW;
    const domain = decades(engines.flatMap(({ low, high }) => [low, high]));
    // On a narrow screen the label stands above its bar, on a wide one beside it.
    const bars = engines.map((row) => ({ ...row, name: `${shortName(row.engine)}: ${row.way}` }));
    const rowHeight = narrow ? 52 : 34;
    return draw({
      width,
      height: bars.length * rowHeight + 44,
      marginLeft: narrow ? 22 : labelWidth(bars),
      marginRight: 64,
      marginTop: 8,
      marginBottom: 36,
      x: { type: 'log', domain, ticks: ticksOf(domain), tickFormat: tickText, label: null, grid: true },
      y: {
        domain: bars.map(({ name }) => name),
        axis: narrow ? null : 'left',
        label: null,
        tickSize: 0,
        padding: narrow ? 0.55 : 0.3,
      },
      marks: [
        Plot.barX(bars, {
          x1: domain[0],
          x2: 'middle',
          y: 'name',
          fill: (d: (typeof bars)[number]) => (d.ours ? 'var(--ours)' : 'var(--theirs)'),
          rx: 2,
        }),
        Plot.ruleY(bars, { x1: 'low', x2: 'high', y: 'name', stroke: 'var(--ink)', strokeWidth: 2 }),
        Plot.text(bars, {
          x: 'high',
          y: 'name',
          text: (d: (typeof bars)[number]) => time(d.middle),
          textAnchor: 'start',
          dx: 6,
          fill: 'var(--ink)',
        }),
        ...(narrow
          ? [
              Plot.text(bars, {
                x: domain[0],
                y: 'name',
                text: 'name',
                textAnchor: 'start',
                dy: -20,
                fill: 'var(--ink)',
              }),
            ]
          : []),
      ],
    });
  };
  return {
    title: 'Each engine on `2 + 3`',
    text: 'Time per call on a logarithmic scale; the line at the end of a bar is its interval.',
    wide: drawAt(WIDE),
    narrow: drawAt(NARROW),
  };
}

/** Where the time goes on one input, linear. */
function stageChart({ stages }: ReportData, input: string): Chart | null {
  const cells = STAGES.flatMap((stage) => stages.filter((cell) => cell.stage === stage && cell.input === input));
  const title = cells[0]?.title;
  if (title === undefined) return null;
  const drawAt = (width: number): string =>
    draw({
      width,
      height: cells.length * 34 + 44,
      marginLeft: 78,
      marginRight: 72,
      marginTop: 8,
      marginBottom: 36,
      x: { ticks: width === NARROW ? 3 : 6, tickFormat: tickText, label: null, grid: true, zero: true },
      y: { domain: cells.map(({ stage }) => stage), label: null, tickSize: 0, padding: 0.3 },
      marks: [
        Plot.barX(cells, {
          x: 'median',
          y: 'stage',
          fill: (d: (typeof cells)[number]) => (d.stage === 'pipeline' ? 'var(--ours)' : 'var(--stage)'),
          rx: 2,
        }),
        Plot.ruleY(cells, { x1: 'p5', x2: 'p95', y: 'stage', stroke: 'var(--ink)', strokeWidth: 2 }),
        Plot.text(cells, {
          x: 'p95',
          y: 'stage',
          text: (d: (typeof cells)[number]) => time(d.median),
          textAnchor: 'start',
          dx: 6,
          fill: 'var(--ink)',
        }),
      ],
    });
  return {
    title: `Time per stage: ${title}`,
    text: 'The median; the line spans the 5 % to the 95 % quantile. The parser contains the lexer, the pipeline everything.',
    wide: drawAt(WIDE),
    narrow: drawAt(NARROW),
  };
}

/** The ratios of all duels with their intervals, logarithmic, with the line of parity and the bar. */
export function ratioChart(verdict: Pick<Verdict, 'duels' | 'opponent'>): Chart {
  const duels = [...verdict.duels].sort((x, y) => x.ratio.estimate - y.ratio.estimate);
  const rows = duels.map(({ title, opponent, ratio: { estimate, low, high } }) => ({
    name: `${title}, against ${opponent}`,
    twoLines: `${title},\nagainst ${opponent}`,
    estimate,
    low,
    high,
  }));
  const drawAt = (width: number): string => {
    const narrow = width === NARROW;
    const ends = rows.flatMap(({ low, high }) => [low, high]);
    const domain = around([1, BARS.speedup, ...ends]);
    return draw({
      width,
      height: rows.length * (narrow ? 60 : 30) + 44,
      marginLeft: narrow ? 22 : labelWidth(rows),
      marginRight: 56,
      marginTop: 8,
      marginBottom: 36,
      x: { type: 'log', domain, ticks: ticksOf(domain), tickFormat: (d: number) => `${d}x`, label: null, grid: true },
      y: {
        domain: rows.map(({ name }) => name),
        axis: narrow ? null : 'left',
        label: null,
        tickSize: 0,
        padding: narrow ? 0.6 : 0.3,
      },
      marks: [
        Plot.ruleX([1], { stroke: 'var(--soft)', strokeDasharray: '3 3' }),
        Plot.ruleX([BARS.speedup], { stroke: 'var(--ours)', strokeDasharray: '3 3' }),
        Plot.ruleY(rows, {
          x1: 'low',
          x2: 'high',
          y: 'name',
          stroke: 'var(--ours)',
          strokeWidth: 6,
          strokeOpacity: 0.45,
        }),
        Plot.dot(rows, { x: 'estimate', y: 'name', r: 5, fill: 'var(--ours)' }),
        Plot.text(rows, {
          x: 'high',
          y: 'name',
          text: (d: (typeof rows)[number]) => `${d.estimate.toFixed(d.estimate < 10 ? 1 : 0)}x`,
          textAnchor: 'start',
          dx: 8,
          fill: 'var(--ink)',
        }),
        ...(narrow
          ? [
              Plot.text(rows, {
                x: domain[0],
                y: 'name',
                text: 'twoLines',
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
  };
  return {
    title: `How many times faster than ${verdict.opponent}`,
    text: `The ratio with its 95 % interval, logarithmic. Left of the grey dashed line CPython is faster; the green one is the bar of ${BARS.speedup}x.`,
    wide: drawAt(WIDE),
    narrow: drawAt(NARROW),
  };
}

/** All charts, in the order of the page. */
export function charts(data: ReportData): Chart[] {
  const stages = ['sum', 'small', 'module'].map((input) => stageChart(data, input));
  return [engineChart(data), ratioChart(data.verdict), ...stages.filter((chart) => chart !== null)];
}
