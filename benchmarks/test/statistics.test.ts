import { describe, expect, it } from 'vitest';
import { seededRandom } from '../dist/src/random.js';
import { contender, measureRound, roundRatio } from '../dist/src/rounds.js';
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

describe('descriptive statistics on known samples', () => {
  it('finds medians and quantiles', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    // Linear between the samples, as numpy and R (type 7) do.
    expect(quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.95)).toBeCloseTo(9.55, 12);
    expect(() => median([])).toThrow(RangeError);
  });

  it('divides the population deviation by the mean', () => {
    expect(coefficientOfVariation([2, 4, 4, 4, 5, 5, 7, 9])).toBeCloseTo(2 / 5, 12);
    expect(coefficientOfVariation([7, 7, 7])).toBe(0);
  });

  it('takes geometric means, of medians within processes', () => {
    expect(geometricMean([1, 10, 100])).toBeCloseTo(10, 12);
    expect(
      typical([
        [1, 1, 50],
        [100, 100, 1],
      ]),
    ).toBeCloseTo(10, 12);
  });

  it('does not change the samples it is given', () => {
    const samples = [3, 1, 2];
    median(samples);
    bootstrapTypical([samples]);
    expect(samples).toEqual([3, 1, 2]);
  });

  it('measures a noise floor alike for faster and slower', () => {
    expect(noiseFloor([1, 1, 1])).toBe(0);
    expect(noiseFloor(Array.from({ length: 20 }, () => 1.1))).toBeCloseTo(0.1, 12);
    expect(noiseFloor(Array.from({ length: 20 }, () => 1 / 1.1))).toBeCloseTo(0.1, 12);
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

  it('cover the true value about as often as they say', () => {
    // 200 experiments of 40 samples each: a 95 % interval of the median should miss the true one in about ten of them.
    let covered = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const { low, high } = bootstrapTypical([normal(seed, 100, 10, 40)], { resamples: 400 });
      if (low <= 100 && 100 <= high) covered++;
    }
    expect(covered).toBeGreaterThan(180);
    expect(covered).toBeLessThanOrEqual(200);
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
    const same = bootstrapChange(before, [normal(3, 100, 3, 30), normal(4, 100, 3, 30)]);
    expect(same.low).toBeLessThan(1);
    expect(same.high).toBeGreaterThan(1);
    const slower = bootstrapChange(before, [normal(5, 80, 3, 30), normal(6, 80, 3, 30)]);
    expect(slower.estimate).toBeCloseTo(0.8, 1);
    expect(slower.high).toBeLessThan(0.9);
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

  it('give nanoseconds per call, and refuse a batch without a checksum', () => {
    const spin = (turns: number) => (calls: number) => {
      let sum = 0;
      for (let i = 0; i < calls * turns; i++) sum = (sum * 31 + i) % 1_000_003;
      return sum;
    };
    const small = contender('small', spin(100), 2);
    const large = contender('large', spin(1000), 2);
    const ratios = Array.from({ length: 15 }, () => roundRatio(measureRound(small, large)));
    expect(median(ratios)).toBeGreaterThan(3);
    expect(median(ratios)).toBeLessThan(30);
    expect(() => contender('broken', () => Number.NaN, 1)).toThrow('NaN');
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
    // In each process all rows are off by the same factor; if rows drew processes of their own, twenty of them would cancel it.
    const factors = normal(3, 1, 0.1, 8);
    const rows = Array.from({ length: 20 }, () => factors.map((factor) => [factor * 3, factor * 3]));
    const { estimate, low, high } = bootstrapMeanOfRows(rows);
    const one = bootstrapTypical(rows[0]!);
    expect(estimate).toBeCloseTo(one.estimate, 9);
    expect((high - low) / (one.high - one.low)).toBeGreaterThan(0.9);
    expect((high - low) / (one.high - one.low)).toBeLessThan(1.1);
  });

  it('covers the true value about as often as it says', () => {
    let covered = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const rows = [1, 2, 3, 4].map((row) =>
        [1, 2, 3, 4, 5, 6].map((p) => normal(seed * 100 + row * 10 + p, 2, 0.1, 6)),
      );
      const { low, high } = bootstrapMeanOfRows(rows, { resamples: 400, seed });
      if (low <= 2 && high >= 2) covered++;
    }
    expect(covered).toBeGreaterThan(48);
  });
});
