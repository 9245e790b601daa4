// Float arithmetic on JavaScript numbers (section 6.7 "Binary arithmetic operations" of Python's reference).

import { overflowError, overflowErrorType, PyException, zeroDivisionError } from './exceptions.js';
import { decompose } from './fixed_point.js';
import { positivePower } from './float_power.js';
import { type Int, numberToInt } from './integers.js';

const floorDivision = { quotient: 0, modulus: 0 };

/** `divmod(left, right)` on floats; the result object is reused by the next call. */
export function divideFloat(left: number, right: number): { quotient: number; modulus: number } {
  if (right === 0) throw zeroDivisionError('division by zero');
  let modulus = left % right;
  // (left - modulus) / right is within rounding of a whole number: take that whole number.
  let quotient = (left - modulus) / right;
  if (modulus !== 0) {
    if (right < 0 !== modulus < 0) {
      modulus += right;
      quotient -= 1;
    }
  } else {
    modulus = right < 0 || Object.is(right, -0) ? -0 : 0;
  }
  if (quotient !== 0) {
    const floor = Math.floor(quotient);
    quotient = quotient - floor > 0.5 ? floor + 1 : floor;
  } else {
    quotient = left / right < 0 || Object.is(left / right, -0) ? -0 : 0;
  }
  floorDivision.quotient = quotient;
  floorDivision.modulus = modulus;
  return floorDivision;
}

const isOdd = (value: number) => Math.abs(value) % 2 === 1;

/** `left ** right` on floats, NaN for a root of a negative number, which is complex (the special cases are those of C's `pow`). */
export function powerFloat(left: number, right: number): number {
  if (right === 0 || left === 1) return 1;
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
  if (!Number.isFinite(right)) {
    const size = Math.abs(left);
    if (size === 1) return 1;
    return right > 0 === size > 1 ? Number.POSITIVE_INFINITY : 0;
  }
  if (!Number.isFinite(left)) {
    const magnitude = right > 0 ? Number.POSITIVE_INFINITY : 0;
    return left < 0 && isOdd(right) ? -magnitude : magnitude;
  }
  if (left === 0) {
    if (right < 0) throw zeroDivisionError('zero to a negative power');
    return isOdd(right) ? left : 0;
  }
  if (left < 0 && !Number.isInteger(right)) return Number.NaN;
  const magnitude = positivePower(Math.abs(left), right);
  if (magnitude === Number.POSITIVE_INFINITY)
    throw new PyException(overflowErrorType, [68, 'Result not representable']);
  return left < 0 && isOdd(right) ? -magnitude : magnitude;
}

/** `round(value)`: half to even. */
export function roundToInt(value: number): Int {
  if (Number.isFinite(value)) {
    const floor = Math.floor(value);
    const rest = value - floor;
    if (rest === 0.5) return numberToInt(floor % 2 === 0 ? floor : floor + 1);
    return numberToInt(rest > 0.5 ? floor + 1 : floor);
  }
  return numberToInt(value);
}

/** `round(value, digits)`: the decimal nearest to the exact value, ties to even; `digits` may be negative. */
export function roundToDigits(value: number, digits: Int): number {
  if (!Number.isFinite(value) || value === 0 || digits > 323) return value;
  if (digits < -308) return value < 0 ? -0 : 0;
  const places = Number(digits);
  // value = mantissa * 2**exponent exactly; compare value * 10**places with whole numbers in integer arithmetic.
  const { mantissa, exponent } = decompose(Math.abs(value));
  let numerator = mantissa;
  let denominator = 1n;
  if (exponent >= 0) numerator <<= BigInt(exponent);
  else denominator <<= BigInt(-exponent);
  if (places >= 0) numerator *= 10n ** BigInt(places);
  else denominator *= 10n ** BigInt(-places);
  let whole = numerator / denominator;
  const twice = (numerator - whole * denominator) * 2n;
  if (twice > denominator || (twice === denominator && (whole & 1n) === 1n)) whole += 1n;
  const rounded = Number(`${whole}e${-places}`);
  if (!Number.isFinite(rounded)) throw overflowError('rounded value too large to represent');
  return value < 0 ? -rounded : rounded;
}
