/**
 * Seeded random numbers: generated programs, orders of execution and bootstrap resampling repeat exactly for one seed.
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A source of random numbers with a state of its own. */
export interface Random {
  /** An integer from `low` to `high`, both included. */
  integer(low: number, high: number): number;
  /** A number from 0 (included) to 1 (excluded). */
  fraction(): number;
  /** One element of a non-empty array. */
  pick<T>(choices: readonly T[]): T;
  /** A new array with the same elements in a random order. */
  shuffle<T>(items: readonly T[]): T[];
}

/** A generator for one seed (an integer): the same seed gives the same sequence on every machine. */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed);
  const integer = (low: number, high: number): number => uniformInt(generator, low, high);
  return {
    integer,
    fraction: () => uniformFloat64(generator),
    pick: (choices) => choices[integer(0, choices.length - 1)]!,
    shuffle: (items) => {
      const result = [...items];
      for (let i = result.length - 1; i > 0; i--) {
        const j = integer(0, i);
        const item = result[i]!;
        result[i] = result[j]!;
        result[j] = item;
      }
      return result;
    },
  };
}
