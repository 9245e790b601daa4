import { describe, expect, it, vi } from 'vitest';
import { seededRandom } from '../dist/src/random.js';
import { calibrate, contender, measureRound, roundRatio } from '../dist/src/rounds.js';
import {
  bootstrapChange,
  bootstrapMeanOfRows,
  bootstrapTypical,
  coefficientOfVariation,
  geometricMean,
  median,
  noiseFloor,
  quantile,
  typical,
} from '../dist/src/statistics.js';

/** Normal samples by the sum of twelve uniform ones. */
function normal(seed: number, mean: number, deviation: number, count: number): number[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += random.fraction();
    return mean + deviation * sum;
  });
}

/** Michelson's first twenty measurements of the speed of light (1879, in km/s above 299,000): his mean was 909. */
const MICHELSON = [
  850, 740, 900, 1070, 930, 850, 950, 980, 980, 880, 1000, 980, 930, 650, 760, 810, 1000, 1000, 960, 960,
];

describe('descriptive statistics on known samples', () => {
  // What is expected of Michelson's sample comes from the module `statistics` of CPython.
  it('finds medians and quantiles', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median(MICHELSON)).toBe(940);
    // Linear between the samples, as `statistics.quantiles(..., method='inclusive')`, numpy and R (type 7) do.
    const quantiles = [0, 0.05, 0.25, 0.75, 0.95, 1].map((p) => quantile(MICHELSON, p));
    expect(quantiles.map((value) => Number(value.toFixed(9)))).toEqual([650, 735.5, 850, 980, 1003.5, 1070]);
    expect(() => median([])).toThrow(RangeError);
  });

  it('divides the population deviation by the mean', () => {
    expect(coefficientOfVariation([2, 4, 4, 4, 5, 5, 7, 9])).toBe(2 / 5);
    expect(coefficientOfVariation([7, 7, 7])).toBe(0);
    expect(coefficientOfVariation(MICHELSON)).toBeCloseTo(102.26925246622271 / 909, 14);
    expect(() => coefficientOfVariation([])).toThrow(RangeError);
  });

  it('takes geometric means, of medians within processes', () => {
    expect(geometricMean([1, 10, 100])).toBeCloseTo(10, 14);
    expect(geometricMean(MICHELSON)).toBeCloseTo(902.7448815058706, 10);
    expect(
      typical([
        [1, 1, 50],
        [100, 100, 1],
      ]),
    ).toBeCloseTo(10, 14);
  });

  it('does not change the samples it is given', () => {
    const samples = [3, 1, 2];
    median(samples);
    bootstrapTypical([samples]);
    expect(samples).toEqual([3, 1, 2]);
  });

  it('measures a noise floor alike for faster and slower', () => {
    expect(noiseFloor([1, 1, 1])).toBe(0);
    // 0 to 20 % apart in steps of 1 %, faster and slower in turns: the 95 % quantile of 21 samples is the 20th.
    const apart = Array.from({ length: 21 }, (_, i) => (i % 2 === 0 ? 1 + i / 100 : 1 / (1 + i / 100)));
    expect(noiseFloor(apart)).toBeCloseTo(0.19, 14);
    expect(noiseFloor(apart.map((ratio) => 1 / ratio))).toBeCloseTo(0.19, 14);
  });
});

describe('bootstrap intervals', () => {
  it('repeat exactly for one seed and differ for another', () => {
    const groups = [normal(1, 100, 5, 20)];
    expect(bootstrapTypical(groups)).toEqual(bootstrapTypical(groups));
    expect(bootstrapTypical(groups, { seed: 1 })).not.toEqual(bootstrapTypical(groups, { seed: 2 }));
  });

  it('have no width where there is no variation', () => {
    expect(bootstrapTypical([[4, 4, 4]])).toMatchObject({ low: 4, high: 4 });
  });

  // The distribution of a bootstrap over few samples can be written down, and its quantiles are then exact: the ends of the intervals below
  // are values of that distribution, not near them.
  const ends = ({ low, high }: { low: number; high: number }): number[] =>
    [low, high].map((value) => Number(value.toFixed(9)));

  it('of two samples: a quarter of the medians is the lower one, a quarter the upper one', () => {
    expect(ends(bootstrapTypical([[10, 30]]))).toEqual([10, 30]);
    expect(ends(bootstrapTypical([[10, 30]], { level: 0.4 }))).toEqual([20, 20]);
  });

  it('of the median of fifteen samples end at the order statistics that the binomial distribution gives', () => {
    // P(median of a resample <= k-th sample) is P(B(15, k / 15) >= 8): 0.026 for k = 4, 0.088 for 5, 0.213 for 6, 0.396 for 7, and so back.
    const samples = [[15, 3, 8, 1, 14, 2, 9, 7, 12, 4, 11, 5, 13, 6, 10]];
    expect(bootstrapTypical(samples).estimate).toBeCloseTo(8, 14);
    expect(ends(bootstrapTypical(samples, { level: 0.9 }))).toEqual([5, 11]);
    expect(ends(bootstrapTypical(samples, { level: 0.7 }))).toEqual([6, 10]);
    expect(ends(bootstrapTypical(samples, { level: 0.5 }))).toEqual([7, 9]);
  });

  it('of three processes that differ: the geometric means of three draws', () => {
    // The exponent of 2 is a third of the sum of three draws of 0, 2 and 4: 0 to 12 with weights 1 3 6 7 6 3 1 of 27.
    const processes = [[1, 1], [4], [16, 16, 16]];
    const exponents = (level: number): number[] =>
      ends(bootstrapTypical(processes, { level })).map((end) => Number((Math.log2(end) * 3).toFixed(6)));
    expect(exponents(0.95)).toEqual([0, 12]);
    expect(exponents(0.9)).toEqual([2, 10]);
    expect(exponents(0.6)).toEqual([4, 8]);
    expect(exponents(0.2)).toEqual([6, 6]);
  });

  it('of a change: both sides are drawn, each by itself', () => {
    // Each side's geometric mean is 1, 2 or 4 with weights 1 2 1 of 4; their ratio is 1/4 to 4 with weights 1 4 6 4 1 of 16.
    const sides = [[1], [4]];
    expect(ends(bootstrapChange(sides, sides))).toEqual([0.25, 4]);
    expect(ends(bootstrapChange(sides, sides, { level: 0.8 }))).toEqual([0.5, 2]);
    expect(ends(bootstrapChange(sides, sides, { level: 0.3 }))).toEqual([1, 1]);
    expect(bootstrapChange([[8, 9, 7]], [[4, 2, 6]]).estimate).toBeCloseTo(0.5, 14);
  });

  it('cover the true value as often as theory says: less than their level where there are few processes', () => {
    // With n processes of one normal sample each, the interval is the mean -+ 1.96 sqrt((n - 1) / n) standard errors, and what it covers is
    // Student's distribution with n - 1 degrees of freedom up to there: 0.749 for 3 processes, 0.866 for 6, 0.923 for 16.
    for (const [processes, coverage] of [
      [3, 0.749],
      [6, 0.866],
      [16, 0.923],
    ] as const) {
      const experiments = 200;
      let covered = 0;
      for (let seed = 1; seed <= experiments; seed++) {
        const groups = normal(seed, 0, 0.05, processes).map((log) => [Math.exp(log)]);
        const { low, high } = bootstrapTypical(groups, { resamples: 300, seed });
        if (low <= 1 && 1 <= high) covered++;
      }
      const deviation = Math.sqrt((coverage * (1 - coverage)) / experiments);
      expect(Math.abs(covered / experiments - coverage) / deviation).toBeLessThan(3);
    }
  });

  it('are as wide as the processes differ, not as narrow as the rounds within each', () => {
    const steady = (value: number): number[] => normal(value, value, 0.1, 30);
    const one = bootstrapTypical([steady(100)]);
    const many = bootstrapTypical([steady(100), steady(150), steady(100), steady(150)]);
    expect(one.high - one.low).toBeLessThan(1);
    expect(many.high - many.low).toBeGreaterThan(10);
  });

  it('find a change that is there and none that is not', () => {
    const before = [normal(1, 100, 3, 30), normal(2, 100, 3, 30)];
    const after = [normal(3, 100, 3, 30), normal(4, 100, 3, 30)];
    const same = bootstrapChange(before, after);
    expect(same.low).toBeLessThan(1);
    expect(same.high).toBeGreaterThan(1);
    // The same draws, each a fifth less.
    const slower = bootstrapChange(
      before,
      after.map((rounds) => rounds.map((sample) => sample * 0.8)),
    );
    expect(slower.estimate).toBeCloseTo(same.estimate * 0.8, 12);
    expect([slower.low, slower.high].map((end) => end / 0.8)).toEqual([
      expect.closeTo(same.low, 12),
      expect.closeTo(same.high, 12),
    ]);
  });
});

describe('rounds', () => {
  it('take the contenders in the order A B B A', () => {
    const order: string[] = [];
    const fixed = (name: string, time: number) => ({
      name,
      time: () => {
        order.push(name);
        return time;
      },
    });
    const round = measureRound(fixed('a', 10), fixed('b', 500));
    expect(order.join('')).toBe('abba');
    expect(roundRatio(round)).toBe(50);
  });

  it('a slowdown that grows through a round cancels out', () => {
    let now = 1;
    const drifting = (name: string, base: number) => ({ name, time: () => base * now++ });
    expect(roundRatio(measureRound(drifting('a', 10), drifting('b', 10)))).toBe(1);
  });

  it('give nanoseconds per call and program by the clock, and refuse a batch without a checksum', () => {
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    try {
      const taking =
        (microseconds: number) =>
        (calls: number): number => {
          now += (calls * microseconds) / 1000;
          return calls;
        };
      const small = contender('small', taking(2), 5);
      const large = contender('large', taking(30), 5, 10);
      const { a, b } = measureRound(small, large);
      for (const time of a) expect(time).toBeCloseTo(2000, 6);
      for (const time of b) expect(time).toBeCloseTo(3000, 6);
    } finally {
      clock.mockRestore();
    }
    expect(() => contender('broken', () => Number.NaN, 1)).toThrow('NaN');
  });

  it('have as many calls in a batch as take the time that is wanted, or one', () => {
    const calls: number[] = [];
    const run =
      (milliseconds: number) =>
      (count: number): number => {
        calls.push(count);
        return count * milliseconds;
      };
    expect(calibrate(run(0.01), 5, 1)).toBe(500);
    expect(calls).toEqual([1, 10, 100, 500]);
    expect(calibrate(run(80), 5, 1)).toBe(1);
    // It goes on for the warm-up.
    calls.length = 0;
    expect(calibrate(run(1), 5, 20)).toBe(5);
    expect(calls.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(20);
  });
});

describe('seeded random numbers', () => {
  it('repeat for one seed', () => {
    const draw = (seed: number): number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 50 }, () => random.integer(1, 6));
    };
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
    expect(new Set(draw(1))).toEqual(new Set([1, 2, 3, 4, 5, 6]));
  });

  it('shuffle keeps every element once', () => {
    const items = Array.from({ length: 30 }, (_, i) => i);
    const shuffled = seededRandom(3).shuffle(items);
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort((x, y) => x - y)).toEqual(items);
  });
});

describe('the mean of rows', () => {
  it('is the geometric mean of what is typical of each', () => {
    const { estimate, low, high } = bootstrapMeanOfRows([
      [[2, 2], [2]],
      [[8], [8, 8]],
    ]);
    expect([estimate, low, high].map((value) => Number(value.toFixed(9)))).toEqual([4, 4, 4]);
    expect(() => bootstrapMeanOfRows([])).toThrow(RangeError);
  });

  it('draws the same processes for every row: what all rows share is not averaged away', () => {
    // Both rows are off by the same factor in each process, so that their mean has the distribution of one row: 1, 2 and 4 with weights
    // 1 2 1 of 4. If each drew processes of its own, 1 and 4 would have a sixteenth each, and these ends would be sqrt(2) and sqrt(8).
    const rows = [
      [[3], [12]],
      [[1 / 3], [4 / 3]],
    ];
    const { estimate, low, high } = bootstrapMeanOfRows(rows, { level: 0.8 });
    expect([estimate, low, high]).toEqual([expect.closeTo(2, 12), expect.closeTo(1, 12), expect.closeTo(4, 12)]);
  });

  it('draws rounds of each row by itself', () => {
    // One process, two rounds: each row's median is 1, 2.5 and 4 with weights 1 2 1 of 4, and independent of the other's.
    const { low, high } = bootstrapMeanOfRows([[[1, 4]], [[1, 4]]], { level: 0.8 });
    expect([low, high]).toEqual([expect.closeTo(Math.sqrt(2.5), 12), expect.closeTo(Math.sqrt(10), 12)]);
  });
});
