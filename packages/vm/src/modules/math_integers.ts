// Exact functions of integers in `math`: comb, factorial, gcd, isqrt, lcm, perm.

import type { BuiltinRow } from '../builtins/signature.js';
import { overflowError, valueError } from '../objects/exceptions.js';
import { bitLength, type Int, multiplyInt, normalize, subtractInt } from '../objects/integers.js';
import { indexInt } from '../objects/numbers.js';
import type { Value } from '../objects/object.js';
import type { VM } from '../vm.js';

/** The product of all ints from `first` to `last`: by halves, so that factors stay of similar size. */
function productOfRange(first: bigint, last: bigint): bigint {
  if (last - first < 8n) {
    let product = 1n;
    for (let i = first; i <= last; i++) product *= i;
    return product;
  }
  const middle = (first + last) >> 1n;
  return productOfRange(first, middle) * productOfRange(middle + 1n, last);
}

/** The largest argument that Pyodide's 32-bit C long holds. */
const MAX_LONG = 2 ** 31 - 1;
const MAX_LONG_LONG = 2n ** 63n - 1n;

function factorial(vm: VM, value: Value): Value {
  const n = indexInt(vm, value);
  if (n > MAX_LONG) throw overflowError(`factorial() argument should not exceed ${MAX_LONG}`);
  if (n < 0) throw valueError('factorial() not defined for negative values');
  return factorialOf(vm, Number(n));
}

function factorialOf(vm: VM, n: number): Int {
  vm.checkSize(n);
  return normalize(productOfRange(1n, BigInt(n)));
}

function comb(vm: VM, nValue: Value, kValue: Value): Value {
  const n = indexInt(vm, nValue);
  let k = indexInt(vm, kValue);
  if (n < 0) throw valueError('n must be a non-negative integer');
  if (k < 0) throw valueError('k must be a non-negative integer');
  const rest = subtractInt(n, k);
  if (rest < 0) return 0;
  if (rest < k) k = rest;
  if (k > MAX_LONG_LONG) throw overflowError(`min(n - k, k) must not exceed ${MAX_LONG_LONG}`);
  return normalize(combinations(vm, BigInt(n), BigInt(k)));
}

/** Halving: C(n, k) = C(n, j) * C(n - j, k - j) / C(k, j). */
function combinations(vm: VM, n: bigint, k: bigint): bigint {
  if (k === 0n) return 1n;
  if (k <= 20n) {
    let result = 1n;
    for (let i = 0n; i < k; i++) result = (result * (n - i)) / (i + 1n);
    return result;
  }
  vm.checkSize(Number(k));
  const j = k >> 1n;
  return (combinations(vm, n, j) * combinations(vm, n - j, k - j)) / combinations(vm, k, j);
}

function perm(vm: VM, nValue: Value, kValue: Value | undefined): Value {
  if (kValue === undefined || kValue === null) return factorial(vm, nValue);
  const n = indexInt(vm, nValue);
  const k = indexInt(vm, kValue);
  if (n < 0) throw valueError('n must be a non-negative integer');
  if (k < 0) throw valueError('k must be a non-negative integer');
  if (n < k) return 0;
  if (k > MAX_LONG_LONG) throw overflowError(`k must not exceed ${MAX_LONG_LONG}`);
  if (k === 0) return 1;
  vm.checkSize(Number(k));
  return normalize(productOfRange(BigInt(n) - BigInt(k) + 1n, BigInt(n)));
}

const absolute = (value: Int): Int => (value < 0 ? subtractInt(0, value) : value);

/** The greatest common divisor of two ints that are not negative. */
export function gcdInt(left: Int, right: Int): Int {
  let [a, b] = [left, right];
  while (typeof a !== 'number' || typeof b !== 'number') {
    if (b === 0) return a;
    [a, b] = [b, normalize(BigInt(a) % BigInt(b))];
  }
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

function gcd(vm: VM, values: readonly Value[]): Value {
  let result: Int = 0;
  for (const value of values) result = gcdInt(result, absolute(indexInt(vm, value)));
  return result;
}

function lcm(vm: VM, values: readonly Value[]): Value {
  let result: Int = 1;
  for (const value of values) {
    const int = absolute(indexInt(vm, value));
    if (int === 0 || result === 0) result = 0;
    else result = multiplyInt(normalize(BigInt(result) / BigInt(gcdInt(result, int))), int);
  }
  return result;
}

/** The square root of an int that is not negative, rounded down. */
export function isqrtInt(value: Int): Int {
  if (typeof value === 'number') {
    let root = Math.floor(Math.sqrt(value));
    // The square root is rounded: it may have reached the next int.
    while (root * root > value) root--;
    return root;
  }
  // Newton's method from above, starting at a power of two.
  let root = 1n << BigInt((bitLength(value) + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return normalize(root);
    root = next;
  }
}

function isqrt(vm: VM, value: Value): Value {
  const int = indexInt(vm, value);
  if (int < 0) throw valueError('isqrt() argument must be nonnegative');
  return isqrtInt(int);
}

export const INTEGER_ROWS: readonly BuiltinRow[] = [
  ['comb(n, k, /)', comb, 'How many ways there are to choose k of n items without order.'],
  ['factorial(n, /)', factorial, 'The product of the ints from 1 to n.'],
  ['gcd(*integers)', gcd, 'The greatest common divisor.'],
  ['isqrt(n, /)', isqrt, 'The square root of an int, rounded down.'],
  ['lcm(*integers)', lcm, 'The least common multiple.'],
  ['perm(n, k=None, /)', perm, 'How many ways there are to choose k of n items in order.'],
];
