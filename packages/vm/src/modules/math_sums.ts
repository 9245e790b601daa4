// Functions of several numbers in `math` that lose less than one rounding per step: dist, fma, fsum, hypot, prod, sumprod.

import { PyFloat } from '@taipan/bytecode';
import type { BuiltinRow } from '../builtins/signature.js';
import { overflowError, PyException, valueError } from '../objects/exceptions.js';
import { decompose, roundToFloat } from '../objects/fixed_point.js';
import { asNumber, realNumber } from '../objects/numbers.js';
import type { Value } from '../objects/object.js';
import { binaryOperation, getIterator, listOf, nextOf } from '../objects/operations.js';
import { PyTuple } from '../objects/sequences.js';
import type { VM } from '../vm.js';

/** A number as the unevaluated sum of two floats. */
interface Pair {
  readonly high: number;
  readonly low: number;
}

/** `x + y` without loss. */
function exactSum(x: number, y: number): Pair {
  const high = x + y;
  const part = high - x;
  return { high, low: x - (high - part) + (y - part) };
}

const SPLITTER = 2 ** 27 + 1;

/** `x * y` without loss, unless it over- or underflows (Dekker's method: both are split into halves of 26 bits). */
export function exactProduct(x: number, y: number): Pair {
  const high = x * y;
  const a = SPLITTER * x;
  const xHigh = a - (a - x);
  const xLow = x - xHigh;
  const b = SPLITTER * y;
  const yHigh = b - (b - y);
  const yLow = y - yHigh;
  return { high, low: xLow * yLow - (high - xHigh * yHigh - xLow * yHigh - xHigh * yLow) };
}

/** The Euclidean norm of coordinates that are not negative; `max` is the largest of them. */
function norm(coordinates: readonly number[], max: number, foundNaN: boolean): number {
  if (max === Number.POSITIVE_INFINITY) return max;
  if (foundNaN) return Number.NaN;
  if (max === 0 || coordinates.length <= 1) return max;
  const { mantissa, exponent } = decompose(max);
  const exponentOfMax = exponent + mantissa.toString(2).length;
  if (exponentOfMax < -1023) {
    // A scale for numbers below the normal ones would overflow: bring them up first.
    const tiny = 2 ** -1022;
    return (
      tiny *
      norm(
        coordinates.map((x) => x / tiny),
        max / tiny,
        foundNaN,
      )
    );
  }
  const scale = 2 ** -exponentOfMax;
  let sum = 1;
  let fraction1 = 0;
  let fraction2 = 0;
  const add = (product: Pair) => {
    const total = sum + product.high;
    fraction1 += product.low;
    fraction2 += sum - total + product.high;
    sum = total;
  };
  for (const coordinate of coordinates) add(exactProduct(coordinate * scale, coordinate * scale));
  const root = Math.sqrt(sum - 1 + (fraction1 + fraction2));
  // One step of Newton's method with the exact remainder.
  add(exactProduct(-root, root));
  const remainder = sum - 1 + (fraction1 + fraction2);
  return (root + remainder / (2 * root)) / scale;
}

function normOf(differences: readonly number[]): number {
  let max = 0;
  let foundNaN = false;
  for (const x of differences) {
    if (Number.isNaN(x)) foundNaN = true;
    else if (x > max) max = x;
  }
  return norm(differences, max, foundNaN);
}

function hypot(vm: VM, values: readonly Value[]): Value {
  return new PyFloat(normOf(values.map((value) => Math.abs(realNumber(vm, value)))));
}

function dist(vm: VM, p: Value, q: Value): Value {
  const from = p instanceof PyTuple ? p.items : listOf(vm, p);
  const to = q instanceof PyTuple ? q.items : listOf(vm, q);
  if (from.length !== to.length) throw valueError('both points must have the same number of dimensions');
  return new PyFloat(normOf(from.map((x, i) => Math.abs(realNumber(vm, x) - realNumber(vm, to[i] as Value)))));
}

/** `x * y + z` with one rounding. @throws ValueError, OverflowError */
function fma(vm: VM, xValue: Value, yValue: Value, zValue: Value): Value {
  const x = realNumber(vm, xValue);
  const y = realNumber(vm, yValue);
  const z = realNumber(vm, zValue);
  const allFinite = Number.isFinite(x) && Number.isFinite(y) && Number.isFinite(z);
  const result = allFinite ? exactFma(x, y, z) : x * y + z;
  // With an infinite z the product is finite, however large.
  const settled = !allFinite && Number.isFinite(x) && Number.isFinite(y) ? z : result;
  if (Number.isNaN(settled) && !Number.isNaN(x) && !Number.isNaN(y) && !Number.isNaN(z))
    throw valueError('invalid operation in fma');
  if (allFinite && !Number.isFinite(settled)) throw overflowError('overflow in fma');
  return new PyFloat(settled);
}

function exactFma(x: number, y: number, z: number): number {
  if (x === 0 || y === 0 || z === 0) {
    if (x === 0 || y === 0) return x * y + z;
    // The product alone: rounded once, but for z = -0 its zero may only come from underflow.
    const product = x * y;
    return product === 0 ? product : product + z;
  }
  const signed = (value: number): [bigint, number] => {
    const { mantissa, exponent } = decompose(Math.abs(value));
    return [value < 0 ? -mantissa : mantissa, exponent];
  };
  const [xm, xe] = signed(x);
  const [ym, ye] = signed(y);
  const [zm, ze] = signed(z);
  const exponent = Math.min(xe + ye, ze);
  const sum = ((xm * ym) << BigInt(xe + ye - exponent)) + (zm << BigInt(ze - exponent));
  return sum < 0n ? -roundToFloat(-sum, exponent) : roundToFloat(sum, exponent);
}

/** `math.fsum`: Shewchuk's partial sums, which do not overlap and add up exactly. */
function fsum(vm: VM, iterable: Value): Value {
  const iterator = getIterator(vm, iterable);
  let partials: number[] = [];
  let special = 0;
  let infinities = 0;
  for (;;) {
    const member = nextOf(vm, iterator);
    if (member === undefined) break;
    const given = realNumber(vm, member);
    let x = given;
    let count = 0;
    for (const partial of partials) {
      let [a, b] = [x, partial];
      if (Math.abs(a) < Math.abs(b)) [a, b] = [b, a];
      const high = a + b;
      const low = b - (high - a);
      if (low !== 0) partials[count++] = low;
      x = high;
    }
    partials.length = count;
    if (x === 0) continue;
    if (Number.isFinite(x)) partials.push(x);
    else {
      if (Number.isFinite(given)) throw overflowError('intermediate overflow in fsum');
      if (!Number.isNaN(given)) infinities += given;
      special += given;
      partials = [];
    }
  }
  if (special !== 0) {
    if (Number.isNaN(infinities)) throw valueError('-inf + inf in fsum');
    return new PyFloat(special);
  }
  return new PyFloat(roundPartials(partials));
}

/** Adds partials from the largest down; a remainder of exactly half takes the sign of what lies below it. */
function roundPartials(partials: readonly number[]): number {
  let i = partials.length;
  if (i === 0) return 0;
  let high = partials[--i] as number;
  let low = 0;
  while (i > 0) {
    const x = high;
    const y = partials[--i] as number;
    high = x + y;
    low = y - (high - x);
    if (low !== 0) break;
  }
  if (i > 0 && low !== 0 && low < 0 === (partials[i - 1] as number) < 0) {
    const doubled = low * 2;
    const next = high + doubled;
    if (doubled === next - high) high = next;
  }
  return high;
}

function prod(vm: VM, iterable: Value, start: Value | undefined): Value {
  const iterator = getIterator(vm, iterable);
  let result: Value = start ?? 1;
  if (start === null) result = null;
  for (;;) {
    const member = nextOf(vm, iterator);
    if (member === undefined) return result;
    result = binaryOperation(vm, 3, result, member);
  }
}

/** The float that an exact float, or an int beside a float, counts as in the quick way of `sumprod`. */
function floatFactor(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  if (typeof value !== 'number' && typeof value !== 'bigint' && typeof value !== 'boolean') return undefined;
  try {
    return asNumber(value);
  } catch (error) {
    if (error instanceof PyException) return undefined;
    throw error;
  }
}

const isExactInt = (value: Value): boolean => typeof value === 'number' || typeof value === 'bigint';

/** `math.sumprod`: products of floats are summed with three floats of precision, until something else turns up. */
function sumprod(vm: VM, p: Value, q: Value): Value {
  const left = getIterator(vm, p);
  const right = getIterator(vm, q);
  let total: Value = 0;
  let intsOnly = true;
  let floatsOnly = true;
  let sum: { high: number; low: number; tiny: number } | null = null;
  const addProduct = (a: Value, b: Value) => {
    total = binaryOperation(vm, 1, total, binaryOperation(vm, 3, a, b));
  };
  for (;;) {
    const a = nextOf(vm, left);
    const b = nextOf(vm, right);
    if ((a === undefined) !== (b === undefined)) throw valueError('Inputs are not the same length');
    if (a !== undefined && b !== undefined) {
      if (intsOnly && isExactInt(a) && isExactInt(b)) {
        addProduct(a, b);
        continue;
      }
      intsOnly = false;
      if (floatsOnly && (a instanceof PyFloat || b instanceof PyFloat)) {
        const x = floatFactor(a);
        const y = floatFactor(b);
        if (x !== undefined && y !== undefined) {
          const next = addTriple(sum ?? { high: 0, low: 0, tiny: 0 }, x, y);
          if (Number.isFinite(next.high)) {
            sum = next;
            continue;
          }
        }
      }
    }
    floatsOnly = false;
    if (sum !== null) {
      total = binaryOperation(vm, 1, total, new PyFloat(sum.high + exactSum(sum.low, sum.tiny).high));
      sum = null;
    }
    if (a === undefined || b === undefined) return total;
    addProduct(a, b);
  }
}

function addTriple(sum: { high: number; low: number; tiny: number }, x: number, y: number) {
  const product = exactProduct(x, y);
  const high = exactSum(sum.high, product.high);
  const low = exactSum(sum.low, Number.isNaN(product.low) ? 0 : product.low);
  const middle = exactSum(low.high, high.low);
  return { high: high.high, low: middle.high, tiny: sum.tiny + low.low + middle.low };
}

export const SUM_ROWS: readonly BuiltinRow[] = [
  ['dist(p, q, /)', dist, 'The Euclidean distance between two points.'],
  ['fma(x, y, z, /)', fma, 'x * y + z with one rounding.'],
  ['fsum(seq, /)', fsum, 'The exact sum of floats, rounded once.'],
  ['hypot(*coordinates)', hypot, 'The Euclidean distance from the origin.'],
  ['prod(iterable, /, *, start=1)', prod, 'The product of start and the members of an iterable.'],
  ['sumprod(p, q, /)', sumprod, 'The sum of the products of members at the same place.'],
];
