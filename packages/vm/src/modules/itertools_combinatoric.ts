// The combinatoric iterators of `itertools`: product, permutations and the two kinds of combinations, in lexicographic order of index.

import { typeError, valueError } from '../objects/exceptions.js';
import { asInt, sizeArgument } from '../objects/numbers.js';
import type { Value } from '../objects/object.js';
import { listOf } from '../objects/operations.js';
import { PyTuple } from '../objects/sequences.js';
import type { VM } from '../vm.js';
import { type LazySource, type LazyType, lazyType } from './lazy_iterator.js';

/**
 * Selections of members by their indices.
 * @param indices the first selection, or null if there is none
 * @param step changes the indices to those of the next selection; false at the end
 */
function selections(
  pool: readonly Value[],
  indices: number[] | null,
  step: (indices: number[]) => boolean,
): LazySource {
  let current = indices;
  let isFirst = true;
  return {
    advance: () => {
      if (current === null) return undefined;
      if (!isFirst && !step(current)) {
        current = null;
        return undefined;
      }
      isFirst = false;
      return new PyTuple(current.map((i) => pool[i] as Value));
    },
  };
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

function countOf(vm: VM, r: Value): number {
  const size = sizeArgument(vm, r);
  if (size < 0) throw valueError('r must be non-negative');
  return size;
}

function combinations(vm: VM, iterable: Value, r: Value): LazySource {
  const pool = listOf(vm, iterable);
  const size = countOf(vm, r);
  const n = pool.length;
  return selections(pool, size > n ? null : upTo(size), (indices) => {
    let i = size - 1;
    while (i >= 0 && indices[i] === i + n - size) i--;
    if (i < 0) return false;
    let next = (indices[i] as number) + 1;
    for (; i < size; i++) indices[i] = next++;
    return true;
  });
}

function combinationsWithReplacement(vm: VM, iterable: Value, r: Value): LazySource {
  const pool = listOf(vm, iterable);
  const size = countOf(vm, r);
  const n = pool.length;
  return selections(pool, n === 0 && size > 0 ? null : new Array<number>(size).fill(0), (indices) => {
    let i = size - 1;
    while (i >= 0 && indices[i] === n - 1) i--;
    if (i < 0) return false;
    indices.fill((indices[i] as number) + 1, i);
    return true;
  });
}

function permutations(vm: VM, iterable: Value, r: Value | undefined): LazySource {
  const pool = listOf(vm, iterable);
  const n = pool.length;
  let size = n;
  if (r !== undefined && r !== null) {
    if (asInt(r) === undefined) throw typeError('Expected int as r');
    size = countOf(vm, r);
  }
  // All indices: those in front of `size` are the selection, the others wait in ascending order.
  const all = upTo(n);
  const cycles = Array.from({ length: size }, (_, i) => n - i);
  return selections(pool, size > n ? null : upTo(size), (indices) => {
    for (let i = size - 1; i >= 0; i--) {
      const left = (cycles[i] as number) - 1;
      cycles[i] = left;
      if (left === 0) {
        // Every index had its turn here: put the first back behind the others.
        all.push(...all.splice(i, 1));
        cycles[i] = n - i;
      } else {
        const j = n - left;
        [all[i], all[j]] = [all[j] as number, all[i] as number];
        for (let k = 0; k < size; k++) indices[k] = all[k] as number;
        return true;
      }
    }
    return false;
  });
}

function product(vm: VM, iterables: readonly Value[], repeat: Value | undefined): LazySource {
  const times = repeat === undefined ? 1 : sizeArgument(vm, repeat);
  if (times < 0) throw valueError('repeat argument cannot be negative');
  const once = iterables.map((iterable) => listOf(vm, iterable));
  vm.checkSize(once.length * times);
  const pools: (readonly Value[])[] = [];
  for (let i = 0; i < times; i++) pools.push(...once);
  let indices: number[] | null = pools.some((pool) => pool.length === 0)
    ? null
    : new Array<number>(pools.length).fill(0);
  let isFirst = true;
  const step = (current: number[]): boolean => {
    for (let i = pools.length - 1; i >= 0; i--) {
      const next = (current[i] as number) + 1;
      if (next < (pools[i] as readonly Value[]).length) {
        current[i] = next;
        return true;
      }
      current[i] = 0;
    }
    return false;
  };
  return {
    advance: () => {
      if (indices === null) return undefined;
      if (!isFirst && !step(indices)) {
        indices = null;
        return undefined;
      }
      isFirst = false;
      return new PyTuple(indices.map((index, i) => (pools[i] as readonly Value[])[index] as Value));
    },
  };
}

export const COMBINATORIC_TYPES: readonly LazyType[] = [
  lazyType('combinations(iterable, r)', 'Selections of r members without order.', combinations),
  lazyType(
    'combinations_with_replacement(iterable, r)',
    'Selections of r members without order, members being used any number of times.',
    combinationsWithReplacement,
  ),
  lazyType('permutations(iterable, r=None)', 'Selections of r members in every order.', permutations),
  lazyType('product(*iterables, repeat=1)', 'One member of each iterable, in every way.', product),
];
