/** What the samples of the suite say: times, ratios to Taipan with their intervals, outcomes, and geometric means. */
import type { SuiteCell, SuiteResult } from '../result.js';
import {
  bootstrapMeanOfRows,
  bootstrapTypical,
  type Groups,
  type Interval,
  median,
  noiseFloor,
  typical,
} from '../statistics.js';

/** The engine that the others are compared with, and the name under which it takes part once more, against itself. */
export const OURS = 'taipan';
export const AGAIN = 'taipan-again';

/** Whether Taipan is faster than an engine, slower, or cannot be told from it. */
export type Outcome = 'faster' | 'slower' | 'no difference';

/** One program on one engine. */
export interface SuiteFigure {
  readonly engine: string;
  /** Why there is no figure, or null. The others are null then. */
  readonly reason: string | null;
  /** Nanoseconds per run, warm. */
  readonly time: number | null;
  /** Nanoseconds of the first run. */
  readonly first: number | null;
  /** The engine's time over Taipan's: above 1, Taipan is faster. */
  readonly ratio: Interval | null;
  readonly outcome: Outcome | null;
}

/** One program. */
export interface SuiteRow {
  readonly program: string;
  readonly title: string;
  readonly group: 'throughput' | 'start';
  /** How far Taipan was from itself on this program in 95 % of the rounds, or null where it was not timed twice. */
  readonly noise: number | null;
  readonly figures: readonly SuiteFigure[];
}

/** An engine over all programs of a group that both it and Taipan run. */
export interface SuiteMean {
  readonly engine: string;
  readonly group: 'throughput' | 'start';
  readonly programs: number;
  readonly ratio: Interval;
}

/** What `suite.json` says besides its samples. */
export interface SuiteSummary {
  readonly rows: readonly SuiteRow[];
  readonly means: readonly SuiteMean[];
  /** The noise floor of the middle row. */
  readonly noise: number | null;
}

type Cells = Pick<SuiteResult, 'programs' | 'engines' | 'cells'>;

/** The ratios of two cells, round by round: only processes in which both were timed. */
export function ratiosOf(above: SuiteCell, below: SuiteCell): Groups {
  const groups = above.rounds.map((rounds, process) => {
    const others = below.rounds[process] ?? [];
    return rounds.slice(0, others.length).map(([a, b], i) => (a + b) / (others[i]![0] + others[i]![1]));
  });
  return groups.filter((ratios) => ratios.length > 0);
}

/** An interval that leaves no room for 1, and an estimate beyond what Taipan differs from itself, is a difference. */
export function outcomeOf({ estimate, low, high }: Interval, noise: number): Outcome {
  if (low > 1 && estimate > 1 + noise) return 'faster';
  if (high < 1 && estimate < 1 / (1 + noise)) return 'slower';
  return 'no difference';
}

function figureOf(cell: SuiteCell, ours: SuiteCell | undefined, noise: number): SuiteFigure {
  const { engine, reason } = cell;
  if (reason !== null) return { engine, reason, time: null, first: null, ratio: null, outcome: null };
  const time = typical(cell.rounds.map((rounds) => rounds.flat()));
  const first = typical(cell.warmUp.map(([first]) => [first![1]]));
  const comparable = ours !== undefined && ours.reason === null && engine !== OURS;
  const ratio = comparable ? bootstrapTypical(ratiosOf(cell, ours)) : null;
  return { engine, reason, time, first, ratio, outcome: ratio === null ? null : outcomeOf(ratio, noise) };
}

/** Everything that the report shows of a run. */
export function summarize({ programs, engines, cells }: Cells): SuiteSummary {
  const find = (engine: string, program: string): SuiteCell | undefined =>
    cells.find((cell) => cell.engine === engine && cell.program === program);
  const ratios = (engine: string, program: string): Groups => {
    const [theirs, ours] = [find(engine, program), find(OURS, program)];
    return theirs === undefined || ours === undefined ? [] : ratiosOf(theirs, ours);
  };
  const shown = engines.filter(({ name, missing }) => name !== AGAIN && missing === null);
  const rows = programs.map(({ name, title, group }): SuiteRow => {
    const self = ratios(AGAIN, name).flat();
    const noise = self.length === 0 ? null : noiseFloor(self);
    const found = shown.map((engine) => find(engine.name, name)).filter((cell) => cell !== undefined);
    const figures = found.map((cell) => figureOf(cell, find(OURS, name), noise ?? 0));
    return { program: name, title, group, noise, figures };
  });
  const floors = rows.flatMap(({ noise }) => (noise === null ? [] : [noise]));
  const means: SuiteMean[] = [];
  for (const group of ['throughput', 'start'] as const) {
    const names = programs.filter((program) => program.group === group).map(({ name }) => name);
    for (const { name: engine } of shown) {
      const groups = names.map((name) => ratios(engine, name)).filter((found) => found.length > 0);
      if (engine === OURS || groups.length === 0) continue;
      means.push({ engine, group, programs: groups.length, ratio: bootstrapMeanOfRows(groups) });
    }
  }
  return { rows, means, noise: floors.length === 0 ? null : median(floors) };
}
