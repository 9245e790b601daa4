// The functions of C's <math.h>, by the host's functions of the same meaning. A result may differ from CPython's in the last digit
// where the host's C library and CPython's round differently; docs/differences.md says so.

import { nearestExponential, nearestLogarithm, positivePower } from './float_power.js';

/** `pow(x, y)` of finite numbers with a positive base, correctly rounded; other bases as the host has them. */
const pow = (x: number, y: number): number =>
  x > 0 && Number.isFinite(x) && Number.isFinite(y) ? positivePower(x, y) : x ** y;

/** Above it, 27 bits and 26: the square of a float is then the sum of two floats without loss. */
const SPLITTER = 2 ** 27 + 1;

/** `hypot(x, y)`: the squares are added without loss, and one root is rounded. */
function hypot(x: number, y: number): number {
  const large = Math.max(Math.abs(x), Math.abs(y));
  const small = Math.min(Math.abs(x), Math.abs(y));
  if (Math.abs(x) === Number.POSITIVE_INFINITY || Math.abs(y) === Number.POSITIVE_INFINITY)
    return Number.POSITIVE_INFINITY;
  if (Number.isNaN(large) || small === 0) return large + small;
  if (small < large * 2 ** -64) return large + small;
  if (large > 2 ** 500) return hypot(large * 2 ** -700, small * 2 ** -700) * 2 ** 700;
  if (small < 2 ** -450) return hypot(large * 2 ** 700, small * 2 ** 700) * 2 ** -700;
  const square = (value: number): [number, number] => {
    const shifted = value * SPLITTER;
    const high = shifted - (shifted - value);
    const low = value - high;
    const product = value * value;
    return [product, high * high - product + 2 * high * low + low * low];
  };
  const [a, aRest] = square(large);
  const [b, bRest] = square(small);
  return Math.sqrt(bRest + aRest + b + a);
}

/** By the names that C gives them. */
export const libm = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  atan2: Math.atan2,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  asinh: Math.asinh,
  acosh: Math.acosh,
  atanh: Math.atanh,
  exp: nearestExponential,
  exp2: (x: number) => pow(2, x),
  expm1: Math.expm1,
  log: (x: number) => (x > 0 && x < Number.POSITIVE_INFINITY ? nearestLogarithm(x) : Math.log(x)),
  log2: Math.log2,
  log10: Math.log10,
  log1p: Math.log1p,
  pow,
  cbrt: Math.cbrt,
  hypot,
} as const;
