/** Results made up for tests: a run in which every criterion passes, with everything that a test may want to break. */
import type { FootprintSample } from '../dist/src/footprint/worker.js';
import type { Metadata } from '../dist/src/metadata.js';
import { seededRandom } from '../dist/src/random.js';
import type { AllocationResult, Duel, FootprintResult, Results, StageResult, WorkResult } from '../dist/src/result.js';
import { STAGES } from '../dist/src/result.js';
import type { Round } from '../dist/src/rounds.js';

export const BUILD = { dist: 'd0d0d0', sources: 'abcabc' };
export const NOW = { build: BUILD, node: 'v20.20.0' };

export const METADATA: Metadata = {
  run: 'run-1',
  effort: 'quick',
  date: '2026-01-02T03:04:05.000Z',
  commit: '0123456789abcdef0123456789abcdef01234567',
  dirty: false,
  build: BUILD,
  node: 'v20.20.0',
  v8: '11.3',
  flags: [],
  cpu: 'A processor',
  cores: 2,
  memory: 2 ** 34,
  system: 'linux',
  load: [0.1, 0.2, 0.3],
  packages: { pyodide: '314.0.7' },
};

/** What a made-up duel is like. */
export interface DuelOptions {
  /** Nanoseconds per call of Taipan and of its opponent. */
  readonly taipan?: number;
  readonly opponent?: number;
  /** The relative deviation from round to round, of both and of Taipan against itself. */
  readonly noise?: number;
  readonly processes?: number;
  readonly rounds?: number;
  readonly seed?: number;
}

export function duel(id: string, options: DuelOptions = {}): Duel {
  const { taipan = 250, opponent = 16_000, noise = 0.01, processes = 4, rounds = 10, seed = 1 } = options;
  const random = seededRandom(seed * 1000 + id.length);
  const around = (value: number): number => value * (1 + noise * (random.fraction() * 2 - 1));
  const pair = (value: number): [number, number] => [around(value), around(value)];
  const round = (b: number): Round => ({ a: pair(taipan), b: pair(b) });
  const groups = (b: number): Round[][] =>
    Array.from({ length: processes }, () => Array.from({ length: rounds }, () => round(b)));
  return {
    id,
    title: `title of ${id}`,
    taipan: 'executePython(source)',
    opponent: 'eval(source)',
    process: 'varied',
    programs: id === 'expressions' || id === 'sums' ? 4096 : 1,
    rounds: groups(opponent),
    self: groups(taipan),
  };
}

function stage(name: (typeof STAGES)[number]): StageResult {
  const rows = ['sum', 'small', 'module', 'expressions'].map((input, i) => ({
    input,
    title: input,
    statistics: { avg: 1, min: 1, p25: 1, p50: 1, p75: 1, p99: 1, max: 1 },
    samples: [100, 101, 102, 110].map((sample) => sample * 10 ** i),
  }));
  return { kind: 'stage', stage: name, metadata: METADATA, rows };
}

export const ALLOCATIONS: AllocationResult = {
  kind: 'allocations',
  metadata: METADATA,
  controls: [
    { name: '{a}', expected: 1, objects: 1 },
    { name: '[{}, {}, {}]', expected: 5, objects: 5 },
    { name: 'new Map', expected: 2, objects: 2 },
  ],
  rows: [
    {
      stage: 'pipeline',
      input: 'sum',
      title: '2 + 3',
      exact: { objects: 5, bytes: 600 },
      optimised: { objects: 4.7, bytes: 561.3 },
    },
  ],
};

export const WORK: WorkResult = {
  kind: 'work',
  metadata: METADATA,
  rows: [
    { stage: 'lexer', input: 'sum', title: '2 + 3', counts: { executed: 1000, tokens: 5 } },
    { stage: 'vm', input: 'sum', title: '2 + 3', counts: { executed: 600, instructions: 3 } },
  ],
};

const footprint = (first: number, held: number): FootprintSample => ({
  title: 'an engine',
  loaded: first / 2,
  first,
  held,
  resident: held * 2,
  more: { count: 500, held },
});

export const FOOTPRINT: FootprintResult = {
  kind: 'footprint',
  metadata: METADATA,
  rows: [
    {
      engine: 'taipan',
      title: 'Taipan 0.1.0',
      missing: null,
      download: [{ name: 'a.js', raw: 400_000, gzip: 100_000, brotli: 80_000 }],
      samples: [footprint(20, 2e6), footprint(30, 2e6), footprint(22, 2e6)],
    },
    { engine: 'skulpt', title: 'skulpt', missing: 'it is not installed', download: null, samples: [] },
  ],
};

/** A run in which everything passes. */
export function results(
  duels: readonly Duel[] = [
    duel('expressions'),
    duel('sums'),
    duel('sum'),
    duel('vm-sum', { taipan: 60, opponent: 330 }),
  ],
): Results {
  return {
    stages: STAGES.map(stage),
    duels: { kind: 'duels', metadata: METADATA, opponent: 'CPython 3.14.2 (Pyodide 314.0.7)', duels },
    startup: {
      kind: 'startup',
      metadata: METADATA,
      rows: [
        {
          id: 'interpreter',
          title: '`new Interpreter()`',
          unit: 'ns',
          samples: [
            [100, 104],
            [101, 99],
          ],
        },
      ],
    },
    cpython: {
      kind: 'cpython',
      metadata: METADATA,
      native: 'there is no python3 to run',
      rows: [
        {
          engine: 'CPython 3.14.2 in Pyodide 314.0.7',
          way: 'eval(source)',
          input: 'sum',
          title: '2 + 3',
          samples: [16000, 16100],
        },
      ],
    },
    allocations: ALLOCATIONS,
    work: WORK,
    footprint: FOOTPRINT,
    suite: null,
  };
}
