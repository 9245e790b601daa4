/**
 * The result files under `reports/raw/`: what each benchmark writes and the verdict reads. Times are nanoseconds per call unless a
 * name says otherwise.
 */
import type { FootprintSample } from './footprint/worker.js';
import type { Metadata } from './metadata.js';
import type { Round } from './rounds.js';
import type { SuiteSummary } from './suite/summary.js';

/** The stages with a per-stage table. */
export const STAGES = ['lexer', 'parser', 'compiler', 'vm', 'pipeline'] as const;
export type StageName = (typeof STAGES)[number];

/** One row of a stage's table: one input, measured by mitata. */
export interface StageRow {
  readonly input: string;
  readonly title: string;
  /** What mitata says of the samples. */
  readonly statistics: Readonly<Record<'avg' | 'min' | 'p25' | 'p50' | 'p75' | 'p99' | 'max', number>>;
  readonly samples: readonly number[];
}

/** A stage alone, on every input. */
export interface StageResult {
  readonly kind: 'stage';
  readonly stage: StageName;
  readonly metadata: Metadata;
  readonly rows: readonly StageRow[];
}

/** Taipan and CPython taken in turn on the same programs. */
export interface Duel {
  readonly id: string;
  readonly title: string;
  /** What each side does with a program. */
  readonly taipan: string;
  readonly opponent: string;
  /** Whether the process had run varied code before, or had only ever seen this. */
  readonly process: 'varied' | 'clean';
  /** How many different programs a pass runs. */
  readonly programs: number;
  /** A is Taipan, B its opponent: `rounds[process][round]`. */
  readonly rounds: readonly (readonly Round[])[];
  /** Taipan against itself, measured the same way between the other rounds. */
  readonly self: readonly (readonly Round[])[];
}

/** Every duel. */
export interface DuelResult {
  readonly kind: 'duels';
  readonly metadata: Metadata;
  /** The opponent's name and version. */
  readonly opponent: string;
  readonly duels: readonly Duel[];
}

/** One start-up figure: samples by process. */
export interface StartRow {
  readonly id: string;
  readonly title: string;
  readonly unit: 'ns' | 'us' | 'ms';
  readonly samples: readonly (readonly number[])[];
}

/** Import, first call, new interpreters. */
export interface StartResult {
  readonly kind: 'startup';
  readonly metadata: Metadata;
  readonly rows: readonly StartRow[];
}

/** One way of running one input in CPython. */
export interface CPythonRow {
  readonly engine: string;
  readonly way: string;
  readonly input: string;
  readonly title: string;
  readonly samples: readonly number[];
}

/** CPython in Pyodide in every way, and natively where the machine has one. */
export interface CPythonResult {
  readonly kind: 'cpython';
  readonly metadata: Metadata;
  /** Why there is no native row, where there is none. */
  readonly native: string | null;
  readonly rows: readonly CPythonRow[];
}

/** What one call allocates. */
export interface Allocation {
  readonly objects: number;
  readonly bytes: number;
}

/** One stage on one input. */
export interface AllocationRow {
  readonly stage: string;
  readonly input: string;
  readonly title: string;
  /** Exact: the optimiser off. */
  readonly exact: Allocation;
  /** What is left with the optimiser on, which removes allocations and undercounts the rest. */
  readonly optimised: Allocation;
}

/** Objects and bytes allocated per call, with the controls that show that the counter counts. */
export interface AllocationResult {
  readonly kind: 'allocations';
  readonly metadata: Metadata;
  readonly controls: readonly { readonly name: string; readonly expected: number; readonly objects: number }[];
  readonly rows: readonly AllocationRow[];
}

/** What one stage does on one input, counted: the same on every machine with the same Node. */
export interface WorkRow {
  readonly stage: StageName;
  /** An input of the stages, or a program of the suite. */
  readonly input: string;
  readonly title: string;
  /** By what is counted: `executed` is tokens of JavaScript; `tokens`, `nodes`, `words` and `instructions` are Python's. */
  readonly counts: Readonly<Record<string, number>>;
}

/** The work of every stage, counted. */
export interface WorkResult {
  readonly kind: 'work';
  readonly metadata: Metadata;
  readonly rows: readonly WorkRow[];
}

/** A file that a page downloads: its bytes, and compressed. */
export interface FileSize {
  readonly name: string;
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** What it takes to have an engine. */
export interface FootprintRow {
  readonly engine: string;
  readonly title: string;
  /** Why there are no samples, or null. */
  readonly missing: string | null;
  readonly download: readonly FileSize[] | null;
  readonly samples: readonly FootprintSample[];
}

/** Download, start and memory of every engine. */
export interface FootprintResult {
  readonly kind: 'footprint';
  readonly metadata: Metadata;
  readonly rows: readonly FootprintRow[];
}

/** Some runs in a row: how many, and nanoseconds per run. */
export type WarmUpBatch = readonly [runs: number, time: number];

/** One program on one engine. */
export interface SuiteCell {
  readonly engine: string;
  readonly program: string;
  /** Why there are no times: the engine refuses the program, gets it wrong, takes too long; null where it runs. */
  readonly reason: string | null;
  /** While it warmed up, the first run first: `warmUp[process][batch]`. */
  readonly warmUp: readonly (readonly WarmUpBatch[])[];
  /** Nanoseconds per run: `rounds[process][round]`, both times of a round. */
  readonly rounds: readonly (readonly (readonly [number, number])[])[];
}

/** Whole programs on every engine. */
export interface SuiteResult {
  readonly kind: 'suite';
  readonly metadata: Metadata;
  readonly engines: readonly {
    readonly name: string;
    readonly title: string;
    /** Why it did not take part, where it did not. */
    readonly missing: string | null;
  }[];
  readonly programs: readonly {
    readonly name: string;
    readonly title: string;
    readonly group: 'throughput' | 'start';
  }[];
  readonly cells: readonly SuiteCell[];
  /** What was made of the samples when the run ended. */
  readonly summary: SuiteSummary;
}

/** Any result file that the verdict needs. */
export type Result =
  | StageResult
  | DuelResult
  | StartResult
  | CPythonResult
  | AllocationResult
  | WorkResult
  | FootprintResult;

/** The names of all result files, without `.json`. */
export const RESULT_NAMES: readonly string[] = [
  ...STAGES,
  'duels',
  'startup',
  'cpython',
  'allocations',
  'work',
  'footprint',
];

/** All results of one run, and the suite's where it was run on the same build. */
export interface Results {
  readonly stages: readonly StageResult[];
  readonly duels: DuelResult;
  readonly startup: StartResult;
  readonly cpython: CPythonResult;
  readonly allocations: AllocationResult;
  readonly work: WorkResult;
  readonly footprint: FootprintResult;
  readonly suite: SuiteResult | null;
}
