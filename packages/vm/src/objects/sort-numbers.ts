// Sorting where all keys are ints that fit a float: nobody can see the comparisons, so that the host's sort of typed arrays may do it.

import type { Value } from './object.js';

/** Below this many keys a merge sort is as quick. */
const MIN_LENGTH = 64;
/** What a float holds exactly. */
const EXACT_BITS = 53;

/** How many keys are smaller than the one before: few of them mean long runs, which a merge sort makes use of. */
function countDescents(keys: readonly number[]): number {
  let descents = 0;
  for (let i = 1; i < keys.length; i++) if ((keys[i] as number) < (keys[i - 1] as number)) descents++;
  return descents;
}

const smallest = (n: number): number => (n === (n | 0) ? n | 0 : n);

function sortKeys(keys: number[]): void {
  const isInt32 = keys.every((key) => key === (key | 0));
  const sorted = isInt32 ? Int32Array.from(keys).sort() : Float64Array.from(keys).sort();
  for (let i = 0; i < keys.length; i++) keys[i] = smallest(sorted[i] as number);
}

/** Key and position become one number, so that equal keys keep their order. */
function sortValues(keys: readonly number[], values: Value[]): boolean {
  const { length } = keys;
  const scale = 2 ** Math.ceil(Math.log2(length));
  const limit = 2 ** EXACT_BITS / scale - 1;
  const packed = new Float64Array(length);
  for (let i = 0; i < length; i++) {
    const key = keys[i] as number;
    if (key > limit || key < -limit) return false;
    packed[i] = key * scale + i;
  }
  packed.sort();
  const before = values.slice();
  for (let i = 0; i < length; i++) {
    const number = packed[i] as number;
    values[i] = before[number - Math.floor(number / scale) * scale] as Value;
  }
  return true;
}

/**
 * Sorts numbers, or the values that they are the keys of (the keys then stay as they are), where that is quicker than a merge sort.
 * @returns whether it did
 */
export function sortNumbers(keys: number[], values: Value[] | null): boolean {
  const { length } = keys;
  if (length < MIN_LENGTH) return false;
  const descents = countDescents(keys);
  if (descents < length / 8 || descents > length - length / 8) return false;
  if (values !== null) return sortValues(keys, values);
  sortKeys(keys);
  return true;
}
