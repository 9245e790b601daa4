// Integer arithmetic on the two representations of int (section 6.7 "Binary arithmetic operations" of Python's reference).
// Every function takes and returns ints: a number while it is a safe integer, a bigint beyond; results are normalised.

import { memoryError, overflowError, valueError, zeroDivisionError } from './exceptions.js';
import { bitCount, roundToFloat } from './fixed_point.js';

export type Int = number | bigint;

export const MAX_SAFE = Number.MAX_SAFE_INTEGER;
const MAX_SAFE_BIG = BigInt(Number.MAX_SAFE_INTEGER);
/** V8 refuses bigints above 2**30 bits. */
const MAX_BITS = 2 ** 30 - 64;

/** A bigint, or the number it fits in. */
export function normalize(value: bigint): Int {
  return value <= MAX_SAFE_BIG && value >= -MAX_SAFE_BIG ? Number(value) : value;
}

/** BigInt() of a bigint is a call that does nothing. */
const toBig = (value: Int): bigint => (typeof value === 'bigint' ? value : BigInt(value));

const isSafe = (value: number) => value <= MAX_SAFE && value >= -MAX_SAFE;

/** Number of bits of the absolute value. */
export function bitLength(value: Int): number {
  if (typeof value === 'number') return value === 0 ? 0 : exactLog2(Math.abs(value)) + 1;
  return bitCount(value);
}

/** floor(log2(value)) of a positive safe integer: Math.log2 may round up just below a power of two. */
function exactLog2(value: number): number {
  const guess = Math.floor(Math.log2(value));
  if (2 ** guess > value) return guess - 1;
  return 2 ** (guess + 1) <= value ? guess + 1 : guess;
}

export function addInt(left: Int, right: Int): Int {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (isSafe(sum)) return sum;
  }
  return normalize(toBig(left) + toBig(right));
}

export function subtractInt(left: Int, right: Int): Int {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right;
    if (isSafe(difference)) return difference;
  }
  return normalize(toBig(left) - toBig(right));
}

export function multiplyInt(left: Int, right: Int): Int {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    // "+ 0" turns -0 into 0.
    if (isSafe(product)) return product + 0;
  }
  if (left === 0 || right === 0) return 0;
  try {
    return normalize(toBig(left) * toBig(right));
  } catch (error) {
    throw tooLarge(error);
  }
}

/** What to raise where a bigint cannot be made: V8's RangeError says that it would have too many bits. */
const tooLarge = (error: unknown): unknown => (error instanceof RangeError ? memoryError() : error);

/** `left // right`, rounded towards minus infinity. */
export function floorDivideInt(left: Int, right: Int): Int {
  if (typeof left === 'number' && typeof right === 'number') {
    if (right === 0) throw zeroDivisionError('division by zero');
    const remainder = left % right;
    const quotient = (left - remainder) / right;
    return (remainder !== 0 && remainder < 0 !== right < 0 ? quotient - 1 : quotient) + 0;
  }
  const a = toBig(left);
  const b = toBig(right);
  if (b === 0n) throw zeroDivisionError('division by zero');
  const remainder = a % b;
  return normalize(remainder !== 0n && remainder < 0n !== b < 0n ? a / b - 1n : a / b);
}

/** `left % right`: the result has the sign of `right`. */
export function moduloInt(left: Int, right: Int): Int {
  if (typeof left === 'number' && typeof right === 'number') {
    if (right === 0) throw zeroDivisionError('division by zero');
    const remainder = left % right;
    return (remainder !== 0 && remainder < 0 !== right < 0 ? remainder + right : remainder) + 0;
  }
  const a = toBig(left);
  const b = toBig(right);
  if (b === 0n) throw zeroDivisionError('division by zero');
  const remainder = a % b;
  return normalize(remainder !== 0n && remainder < 0n !== b < 0n ? remainder + b : remainder);
}

/** `base ** exponent` for a non-negative exponent. */
export function powerInt(base: Int, exponent: Int): Int {
  if (exponent === 0) return 1;
  if (base === 0 || base === 1) return base;
  if (base === -1) return BigInt(exponent) % 2n === 0n ? 1 : -1;
  if (typeof exponent === 'bigint') throw memoryError();
  if (typeof base === 'number') {
    // Square and multiply while everything is safe: Math.pow is not exact.
    let result = 1;
    let square = base;
    let rest = exponent;
    for (;;) {
      if (rest % 2 === 1) result *= square;
      rest = Math.floor(rest / 2);
      if (!isSafe(result)) break;
      if (rest === 0) return result;
      square *= square;
      if (!isSafe(square)) break;
    }
  }
  if ((bitLength(base) - 1) * exponent > MAX_BITS) throw memoryError();
  try {
    return normalize(BigInt(base) ** BigInt(exponent));
  } catch (error) {
    throw tooLarge(error);
  }
}

/** `pow(base, exponent, modulus)` (built-in function `pow`); a negative exponent uses the modular inverse. */
export function powerModInt(base: Int, exponent: Int, modulus: Int): Int {
  const m = BigInt(modulus);
  if (m === 0n) throw valueError('pow() 3rd argument cannot be 0');
  const size = m < 0n ? -m : m;
  let e = BigInt(exponent);
  let square = ((BigInt(base) % size) + size) % size;
  if (e < 0n) {
    square = modularInverse(square, size);
    e = -e;
  }
  let result = 1n % size;
  for (; e > 0n; e >>= 1n) {
    if (e & 1n) result = (result * square) % size;
    square = (square * square) % size;
  }
  return normalize(m < 0n && result !== 0n ? result + m : result);
}

function modularInverse(value: bigint, modulus: bigint): bigint {
  let [r0, r1] = [modulus, value];
  let [t0, t1] = [0n, 1n];
  while (r1 !== 0n) {
    const quotient = r0 / r1;
    [r0, r1] = [r1, r0 - quotient * r1];
    [t0, t1] = [t1, t0 - quotient * t1];
  }
  if (r0 !== 1n) throw valueError('base is not invertible for the given modulus');
  return t0 < 0n ? t0 + modulus : t0;
}

/** Powers of two by exponent: `**` on numbers takes V8 longer than all the rest of a shift. */
const POWERS_OF_TWO: readonly number[] = Array.from({ length: 54 }, (_, i) => 2 ** i);

export function shiftLeftInt(value: Int, count: Int): Int {
  if (count < 0) throw valueError('negative shift count');
  if (value === 0) return 0;
  if (typeof count === 'bigint' || count > 2 ** 36) throw overflowError('too many digits in integer');
  if (typeof value === 'number' && count < 53) {
    const shifted = value * (POWERS_OF_TWO[count] as number);
    if (isSafe(shifted)) return shifted;
  }
  try {
    return normalize(toBig(value) << BigInt(count));
  } catch (error) {
    throw tooLarge(error);
  }
}

export function shiftRightInt(value: Int, count: Int): Int {
  if (count < 0) throw valueError('negative shift count');
  if (isInt32(value) && count < 32) return value >> (count as number);
  if (typeof value === 'number')
    return count > 53 ? (value < 0 ? -1 : 0) : Math.floor(value / (POWERS_OF_TWO[Number(count)] as number));
  if (count > MAX_BITS) return value < 0n ? -1 : 0;
  return normalize(value >> BigInt(count));
}

const isInt32 = (value: Int): value is number => typeof value === 'number' && value === (value | 0);

export function bitAndInt(left: Int, right: Int): Int {
  if (isInt32(left) && isInt32(right)) return left & right;
  return normalize(toBig(left) & toBig(right));
}

export function bitOrInt(left: Int, right: Int): Int {
  if (isInt32(left) && isInt32(right)) return left | right;
  return normalize(toBig(left) | toBig(right));
}

export function bitXorInt(left: Int, right: Int): Int {
  if (isInt32(left) && isInt32(right)) return left ^ right;
  return normalize(toBig(left) ^ toBig(right));
}

/** `left / right`, correctly rounded, as a JavaScript number. */
export function trueDivideInt(left: Int, right: Int): number {
  if (right === 0) throw zeroDivisionError('division by zero');
  if (typeof left === 'number' && typeof right === 'number') return left / right;
  const a = toBig(left);
  const b = toBig(right);
  const negative = a < 0n !== b < 0n;
  const n = a < 0n ? -a : a;
  const d = b < 0n ? -b : b;
  // Scale so that the quotient has at least 66 bits, keep a sticky bit for the remainder, and let one rounding do the rest.
  const shift = Math.max(bitLength(d) - bitLength(n) + 66, -1100);
  const scaled = shift >= 0 ? n << BigInt(shift) : n;
  const divisor = shift >= 0 ? d : d << BigInt(-shift);
  let quotient = scaled / divisor;
  if (quotient * divisor !== scaled) quotient |= 1n;
  const magnitude = roundToFloat(quotient, -shift);
  if (magnitude === Number.POSITIVE_INFINITY) throw overflowError('integer division result too large for a float');
  return negative ? -magnitude : magnitude;
}

/** The float nearest to an int (`float(n)`), as a JavaScript number. */
export function intToNumber(value: Int): number {
  if (typeof value === 'number') return value;
  const result = Number(value);
  if (!Number.isFinite(result)) throw overflowError('int too large to convert to float');
  return result;
}

/** The int a float truncates to. */
export function numberToInt(value: number): Int {
  if (Number.isNaN(value)) throw valueError('cannot convert float NaN to integer');
  if (!Number.isFinite(value)) throw overflowError('cannot convert float infinity to integer');
  const whole = Math.trunc(value);
  return isSafe(whole) ? whole + 0 : BigInt(whole);
}

/** `-1`, `0` or `1`. */
export function compareInt(left: Int, right: Int): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
