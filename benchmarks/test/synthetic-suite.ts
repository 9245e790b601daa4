/** A made-up result of the suite: three programs, of which Taipan wins two, on four engines, of which one refuses a program. */
import type { SuiteCell, SuiteResult } from '../dist/src/result.js';
import { summarize } from '../dist/src/suite/summary.js';
import { METADATA } from './synthetic.js';

export function cell(engine: string, program: string, rounds: SuiteCell['rounds'], first = 3e6): SuiteCell {
  return {
    engine,
    program,
    reason: null,
    warmUp: rounds.map(() => [
      [1, first],
      [5, 2e6],
    ]),
    rounds,
  };
}

const PROGRAMS: SuiteResult['programs'] = [
  { name: 'quick', title: 'A quick program', group: 'throughput' },
  { name: 'slow', title: 'A slow program', group: 'throughput' },
  { name: 'start_short', title: 'A short program', group: 'start' },
];

/** Milliseconds of each engine on each program; null where it refuses it. */
const TIMES: Readonly<Record<string, readonly (number | null)[]>> = {
  taipan: [1.25, 10, 0.001],
  'taipan-again': [1.25, 10, 0.001],
  pyodide: [5, 5, 0.05],
  javascript: [0.125, 0.5, 0.0001],
  skulpt: [9, null, 0.1],
};

const TITLES: Readonly<Record<string, string>> = {
  pyodide: 'CPython 3.14.2 in Pyodide 314.0.7',
  skulpt: 'Skulpt 1.2.0',
};

function cellOf(engine: string, program: string, milliseconds: number | null): SuiteCell {
  if (milliseconds === null) return { engine, program, reason: 'SyntaxError: no', warmUp: [], rounds: [] };
  const time = milliseconds * 1e6;
  const round: readonly [number, number] = [time, time];
  return cell(engine, program, [
    [round, round],
    [round, round],
  ]);
}

export function suiteResult(): SuiteResult {
  const measured = {
    kind: 'suite' as const,
    metadata: METADATA,
    engines: [
      ...Object.keys(TIMES).map((name) => ({ name, title: TITLES[name] ?? name, missing: null })),
      { name: 'native', title: 'native', missing: 'there is no python3 to run' },
    ],
    programs: PROGRAMS,
    cells: Object.entries(TIMES).flatMap(([engine, times]) =>
      PROGRAMS.map(({ name }, i) => cellOf(engine, name, times[i]!)),
    ),
  };
  return { ...measured, summary: summarize(measured) };
}
