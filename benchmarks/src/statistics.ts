/**
 * The statistics of the verdict, over samples that come in groups: one group per process, one sample per round.
 *
 * Rounds of one process share its fate (what V8 chose to inline, where the pages lie), so they are no independent samples of
 * "a run of this build". The bootstrap therefore resamples processes first and rounds within them: with several processes the
 * interval covers what differs from process to process, which rounds alone would hide.
 */
import { mean, quantile as quantileOf, sampleWithReplacement, standardDeviation } from 'simple-statistics';
import { type Random, seededRandom } from './random.js';

/** An estimate with the two ends of its confidence interval. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** The confidence level, such as 0.95. */
  readonly level: number;
}

/** Samples by process: `groups[process][round]`. */
export type Groups = readonly (readonly number[])[];

/** How the bootstrap is run. The seed is fixed: the same samples always give the same interval. */
export interface BootstrapOptions {
  readonly resamples?: number;
  readonly level?: number;
  readonly seed?: number;
}

const DEFAULT_RESAMPLES = 2000;
const DEFAULT_LEVEL = 0.95;
const DEFAULT_SEED = 20260101;

/** The `p` quantile (0..1) of some samples. Throws a RangeError when there are none. */
export function quantile(samples: readonly number[], p: number): number {
  if (samples.length === 0) throw new RangeError('quantile of no samples');
  return quantileOf([...samples], p);
}

/** The middle sample, or the mean of the middle two. */
export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

/** Standard deviation divided by the mean: 0.1 is 10 %. Throws a RangeError when there are no samples. */
export function coefficientOfVariation(samples: readonly number[]): number {
  if (samples.length === 0) throw new RangeError('coefficient of variation of no samples');
  return standardDeviation([...samples]) / mean([...samples]);
}

/** The typical value of grouped positive samples: the geometric mean over processes of the median over rounds. */
export function typical(groups: Groups): number {
  if (groups.length === 0) throw new RangeError('no groups of samples');
  let logs = 0;
  for (const group of groups) logs += Math.log(median(group));
  return Math.exp(logs / groups.length);
}

/** The geometric mean of positive numbers. */
export function geometricMean(values: readonly number[]): number {
  return typical(values.map((value) => [value]));
}

/** One resample of the groups: processes drawn with replacement, then rounds of each drawn with replacement. */
function resample(groups: Groups, random: Random): number[][] {
  const fraction = () => random.fraction();
  return sampleWithReplacement([...groups], groups.length, fraction).map((group) =>
    sampleWithReplacement([...group], group.length, fraction),
  );
}

/** The percentile interval of `draw`, called once per resample, around an estimate. */
function percentileInterval(estimate: number, draw: (random: Random) => number, options: BootstrapOptions): Interval {
  const level = options.level ?? DEFAULT_LEVEL;
  const random = seededRandom(options.seed ?? DEFAULT_SEED);
  const draws: number[] = [];
  for (let i = options.resamples ?? DEFAULT_RESAMPLES; i > 0; i--) draws.push(draw(random));
  return { estimate, low: quantile(draws, (1 - level) / 2), high: quantile(draws, (1 + level) / 2), level };
}

/** The typical value of grouped samples with its bootstrap confidence interval. */
export function bootstrapTypical(groups: Groups, options: BootstrapOptions = {}): Interval {
  return percentileInterval(typical(groups), (random) => typical(resample(groups, random)), options);
}

/** `typical(after) / typical(before)` with its bootstrap confidence interval; the two are resampled independently. */
export function bootstrapChange(before: Groups, after: Groups, options: BootstrapOptions = {}): Interval {
  const draw = (random: Random): number => typical(resample(after, random)) / typical(resample(before, random));
  return percentileInterval(typical(after) / typical(before), draw, options);
}

/** One resample of several rows measured in the same processes: the same processes for every row, then rounds of each. */
function resampleRows(rows: readonly Groups[], random: Random): number[][][] {
  const fraction = () => random.fraction();
  const count = Math.max(...rows.map((groups) => groups.length));
  const drawn = Array.from({ length: count }, () => random.integer(0, count - 1));
  return rows.map((groups) =>
    drawn.map((process) => {
      const group = groups[process % groups.length]!;
      return sampleWithReplacement([...group], group.length, fraction);
    }),
  );
}

/**
 * The geometric mean over rows (programs) of what is typical of each, with its bootstrap confidence interval. The rows were measured in
 * the same processes, which are therefore resampled for all of them at once. The rows themselves are given, not drawn: the interval
 * says how well this mean is known, nothing of other programs.
 */
export function bootstrapMeanOfRows(rows: readonly Groups[], options: BootstrapOptions = {}): Interval {
  if (rows.length === 0) throw new RangeError('a mean of no rows');
  const mean = (all: readonly Groups[]): number => geometricMean(all.map(typical));
  return percentileInterval(mean(rows), (random) => mean(resampleRows(rows, random)), options);
}

/**
 * The noise floor of a run: how far from 1 the ratios of an engine against itself went, as the 95 % quantile of the relative
 * distance. 0.02 says that nineteen rounds in twenty found the engine within 2 % of itself.
 */
export function noiseFloor(selfRatios: readonly number[]): number {
  return quantile(
    selfRatios.map((ratio) => Math.exp(Math.abs(Math.log(ratio))) - 1),
    0.95,
  );
}
