/** The criteria and the verdict: PASS, FAIL or INCONCLUSIVE for each, with its figure. Pure: results in, verdict out. */
import type { Metadata } from '../metadata.js';
import type { Duel, Results, StartRow } from '../result.js';
import { roundRatio } from '../rounds.js';
import { bootstrapTypical, coefficientOfVariation, type Interval } from '../statistics.js';
import { type Baseline, type Change, compareWithBaseline, noiseOf, ratiosOf } from './baseline.js';
import { type Counts, judgeCounts, TOLERANCE } from './counts.js';
import { digits, percent, ratioInterval, time, timeInterval } from './format.js';
import { atLeast, below, type Status, worst } from './status.js';

/** One criterion with what was found. */
export interface Criterion {
  readonly id: string;
  readonly title: string;
  readonly bar: string;
  readonly status: Status;
  readonly figure: string;
  readonly interval: Interval | null;
  /** What a reader should know besides: aims, noise, why. */
  readonly note: string;
}

/** A duel as the report shows it. */
export interface DuelSummary {
  readonly id: string;
  readonly title: string;
  readonly taipan: string;
  readonly opponent: string;
  readonly process: 'varied' | 'clean';
  readonly programs: number;
  /** Nanoseconds per program. */
  readonly taipanTime: Interval;
  readonly opponentTime: Interval;
  readonly ratio: Interval;
  /** The coefficient of variation of the per-round ratios, over all processes. */
  readonly variation: number;
  /** Taipan against itself: the ratio's interval, and the 95 % spread. */
  readonly self: Interval;
  readonly noise: number;
}

/** Everything the reports show. */
export interface Verdict {
  readonly kind: 'verdict';
  readonly status: Status;
  readonly headline: string;
  readonly criteria: readonly Criterion[];
  readonly changes: readonly Change[];
  readonly duels: readonly DuelSummary[];
  readonly opponent: string;
  readonly metadata: Metadata;
  readonly baseline: Metadata | null;
}

/** The bars. */
export const BARS = {
  speedup: 50,
  speedupAim: 100,
  vm: 150,
  objects: 5,
  interpreter: 500,
  variation: 0.1,
} as const;

/** The row that is judged: thousands of different programs of the size of `2 + 3`, in a process that has run varied code. */
export const JUDGED = 'sums';

/** A duel's figures. */
export function summarise(duel: Duel): DuelSummary {
  const ratios = ratiosOf(duel);
  return {
    id: duel.id,
    title: duel.title,
    taipan: duel.taipan,
    opponent: duel.opponent,
    process: duel.process,
    programs: duel.programs,
    taipanTime: bootstrapTypical(duel.rounds.map((rounds) => rounds.flatMap(({ a }) => a))),
    opponentTime: bootstrapTypical(duel.rounds.map((rounds) => rounds.flatMap(({ b }) => b))),
    ratio: bootstrapTypical(ratios),
    variation: coefficientOfVariation(ratios.flat()),
    self: bootstrapTypical(duel.self.map((rounds) => rounds.map(roundRatio))),
    noise: noiseOf(duel),
  };
}

function missing(id: string, title: string, bar: string, what: string): Criterion {
  return {
    id,
    title,
    bar,
    status: 'FAIL',
    figure: 'not measured',
    interval: null,
    note: `the results have no ${what}`,
  };
}

function judgeSpeedup(id: string, title: string, duel: DuelSummary | undefined, row: string): Criterion {
  const bar = `at least ${BARS.speedup}x, aim ${BARS.speedupAim}x`;
  if (duel === undefined) return missing(id, title, bar, `duel '${row}'`);
  const aim = duel.ratio.low >= BARS.speedupAim ? 'the aim is reached' : 'the aim is not reached';
  const times = `${time(duel.taipanTime.estimate)} against ${time(duel.opponentTime.estimate)}`;
  const self = `itself against itself ${ratioInterval(duel.self)}, noise floor ${percent(duel.noise)}`;
  return {
    id,
    title,
    bar,
    status: atLeast(duel.ratio, BARS.speedup),
    figure: ratioInterval(duel.ratio),
    interval: duel.ratio,
    note: `${times}; ${aim}; ${self}`,
  };
}

function judgeVm(duel: DuelSummary | undefined): Criterion {
  const title = 'VM stage on `2 + 3`, without front end';
  const bar = `under ${BARS.vm} ns`;
  if (duel === undefined) return missing('vm', title, bar, "duel 'vm-sum'");
  const note = `CPython's ${duel.opponent}: ${time(duel.opponentTime.estimate)}, ${ratioInterval(duel.ratio)}`;
  const figure = timeInterval(duel.taipanTime);
  return { id: 'vm', title, bar, status: below(duel.taipanTime, BARS.vm), figure, interval: duel.taipanTime, note };
}

function judgeObjects(results: Results): Criterion {
  const title = 'Heap objects allocated per call of `2 + 3`, exact';
  const bar = `at most ${BARS.objects}`;
  const { rows, controls } = results.allocations;
  const row = rows.find(({ stage, input }) => stage === 'pipeline' && input === 'sum');
  if (row === undefined) return missing('objects', title, bar, 'allocations of the pipeline');
  const broken = controls.filter(({ expected, objects }) => expected !== objects);
  const { objects, bytes } = row.exact;
  const whole = Number.isInteger(objects);
  const status = broken.length > 0 || !whole ? 'INCONCLUSIVE' : objects <= BARS.objects ? 'PASS' : 'FAIL';
  const counter =
    broken.length > 0
      ? `the counter is broken: ${broken.map((c) => `${c.name} counted as ${c.objects}, not ${c.expected}`).join('; ')}`
      : `controls ${controls.map((c) => `${c.name} = ${c.objects}`).join(', ')}`;
  const note = `${digits(bytes)} bytes; with the optimiser on ${digits(row.optimised.objects)} objects; ${counter}`;
  return {
    id: 'objects',
    title,
    bar,
    status,
    figure: `${whole ? objects : digits(objects)} objects`,
    interval: null,
    note,
  };
}

function judgeInterpreter(row: StartRow | undefined): Criterion {
  const title = 'New interpreter, ready to run';
  const bar = `under ${BARS.interpreter} ns`;
  if (row === undefined) return missing('interpreter', title, bar, "start-up row 'interpreter'");
  const interval = bootstrapTypical(row.samples);
  const status = below(interval, BARS.interpreter);
  return { id: 'interpreter', title, bar, status, figure: timeInterval(interval), interval, note: row.title };
}

function judgeSamples(results: Results): Criterion {
  const counts = results.stages.map(
    ({ stage, rows }) => `${stage} ${rows.reduce((sum, row) => sum + row.samples.length, 0)}`,
  );
  const empty = results.stages.some(({ rows }) => rows.length === 0 || rows.some((row) => row.samples.length === 0));
  const figure = empty ? 'some are empty' : 'all present';
  const title = 'A JSON per stage, with samples';
  const status = empty ? 'FAIL' : 'PASS';
  return {
    id: 'samples',
    title,
    bar: 'present',
    status,
    figure,
    interval: null,
    note: `samples: ${counts.join(', ')}`,
  };
}

function judgeVariation(duel: DuelSummary | undefined): Criterion {
  const title = 'Coefficient of variation of the judged row';
  const bar = `under ${percent(BARS.variation)}`;
  if (duel === undefined) return missing('variation', title, bar, `duel '${JUDGED}'`);
  const quiet = duel.variation < BARS.variation;
  const note = quiet
    ? 'over the rounds of all processes'
    : 'NOISY: the machine was not quiet enough for this run to be believed';
  const figure = percent(duel.variation);
  return { id: 'variation', title, bar, status: quiet ? 'PASS' : 'INCONCLUSIVE', figure, interval: null, note };
}

/** How many rows a note names; the table of changes has them all. */
const NAMED_ROWS = 3;

function nameRows(changes: readonly Change[]): string {
  const named = changes.slice(0, NAMED_ROWS).map(({ id, text }) => `${id}: ${text}`);
  const more = changes.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join('; ');
}

/** Where and of what the baseline is; what differs from this run is said, since it may explain a change. */
function describeBaseline({ metadata }: Baseline, now: Metadata): string {
  const parts = [`baseline of ${metadata.date.slice(0, 10)}, commit ${(metadata.commit ?? 'unknown').slice(0, 12)}`];
  if (metadata.cpu !== now.cpu) parts.push(`on another processor (${metadata.cpu})`);
  if (metadata.node !== now.node) parts.push(`on Node ${metadata.node}`);
  if (metadata.effort !== now.effort) parts.push(`a ${metadata.effort} run`);
  return parts.join(', ');
}

function judgeRegression(changes: readonly Change[], baseline: Baseline | null, now: Metadata): Criterion {
  const title = 'Regression against the committed baseline';
  const bar = 'none beyond the noise floor';
  const base = { id: 'regression', title, bar, interval: null };
  if (baseline === null) {
    const note = 'make one with `npx zx scripts/compare.mjs --update-baseline` and commit it';
    return { ...base, status: 'INCONCLUSIVE', figure: 'there is no reports/baseline.json', note };
  }
  const failed = changes.filter(({ status }) => status === 'FAIL');
  const unsure = changes.filter(({ status }) => status === 'INCONCLUSIVE');
  const figure =
    failed.length > 0
      ? `${failed.length} of ${changes.length} rows are worse`
      : unsure.length > 0
        ? `${unsure.length} of ${changes.length} rows cannot be told from noise`
        : `none in ${changes.length} rows`;
  const rows = nameRows([...failed, ...unsure]);
  const note = `${rows === '' ? '' : `${rows}; `}${describeBaseline(baseline, now)}`;
  return { ...base, status: worst(changes.map((change) => change.status)), figure, note };
}

/** Judges a run. `baseline` is null where there is none; that is INCONCLUSIVE, not a pass. */
export function judge(results: Results, baseline: Baseline | null, counts: Counts | null = null): Verdict {
  const duels = results.duels.duels.map(summarise);
  const find = (id: string): DuelSummary | undefined => duels.find((duel) => duel.id === id);
  const judged = find(JUDGED);
  const changes = baseline === null ? [] : compareWithBaseline(results, baseline);
  const different = `Whole pipeline on ${judged?.programs ?? 'thousands of'} different programs of the size of \`2 + 3\`, against \`eval(source)\` inside Pyodide`;
  const exact = 'Whole pipeline on the text `2 + 3`, against `eval("2 + 3")` inside Pyodide';
  const criteria = [
    judgeSpeedup('pipeline', different, judged, JUDGED),
    judgeSpeedup('pipeline-exact', exact, find('sum'), 'sum'),
    judgeVm(find('vm-sum')),
    judgeObjects(results),
    judgeInterpreter(results.startup.rows.find(({ id }) => id === 'interpreter')),
    judgeSamples(results),
    judgeVariation(judged),
    judgeRegression(changes, baseline, results.duels.metadata),
    {
      id: 'counts',
      title: 'Work per call, counted, against the committed counts',
      bar: `no count more than ${percent(TOLERANCE)} larger`,
      interval: null,
      ...judgeCounts(results, counts),
    },
  ];
  const status = worst(criteria.map((criterion) => criterion.status));
  const speed = (row: DuelSummary | undefined) => (row === undefined ? 'an unknown factor' : ratioInterval(row.ratio));
  const mixed = find('expressions');
  return {
    kind: 'verdict',
    status,
    headline: `${status}: programs like \`2 + 3\` run ${speed(judged)} as fast as in ${results.duels.opponent}, larger expressions ${speed(mixed)}`,
    criteria,
    changes,
    duels,
    opponent: results.duels.opponent,
    metadata: results.duels.metadata,
    baseline: baseline?.metadata ?? null,
  };
}
