// exp, exp2, log, log2 and pow: by tables of 128 entries and short polynomials, after Arm's optimized routines. A logarithm is
// carried as the sum of two floats, so that a power is off by little more than half a unit in the last place.

import { EXPONENTIALS, LOGARITHMS } from './generated/libm_tables.js';

/** One float, its bits as two words, high word second: the order on every machine that runs JavaScript engines today. */
const float = new Float64Array(1);
const words = new Int32Array(float.buffer);

const LOG_SERIES = [
  -0.5, -0.6666666666666679, 0.5000000000000007, 0.7999999995323976, -0.6666666663487739, -1.142909628459501,
  1.0000415263675542,
] as const;
const LN2_HIGH = 0.6931471805598903;
const LN2_LOW = 5.497923018708371e-14;

/** The logarithm of a positive normal number is `logHigh + logLow`. */
let logHigh = 0;
let logLow = 0;

/** Sets `logHigh` and `logLow`. @param high @param low the bits of the number; `high` may have an exponent beyond its range */
function splitLogarithm(high: number, low: number): void {
  const offset = (high - 0x3fe69555) | 0;
  const i = ((offset >> 13) & 127) * 3;
  const k = offset >> 20;
  const zWord = high - (offset & 0xfff00000);
  words[0] = low;
  words[1] = zWord;
  const z = float[0] as number;
  // z in two parts, so that products with the reciprocal are exact.
  words[0] = 0;
  words[1] = low < 0 ? zWord + 1 : zWord;
  const zHigh = float[0] as number;
  const reciprocal = LOGARITHMS[i] as number;
  const rHigh = zHigh * reciprocal - 1;
  const rLow = (z - zHigh) * reciprocal;
  const r = rHigh + rLow;
  const t1 = k * LN2_HIGH + (LOGARITHMS[i + 1] as number);
  const t2 = t1 + r;
  const low1 = k * LN2_LOW + (LOGARITHMS[i + 2] as number);
  const low2 = t1 - t2 + r;
  const ar = LOG_SERIES[0] * r;
  const ar2 = r * ar;
  const ar3 = r * ar2;
  const arHigh = LOG_SERIES[0] * rHigh;
  const arHigh2 = rHigh * arHigh;
  const sum = t2 + arHigh2;
  const low3 = rLow * (ar + arHigh);
  const low4 = t2 - sum + arHigh2;
  const series =
    ar3 *
    (LOG_SERIES[1] +
      r * LOG_SERIES[2] +
      ar2 * (LOG_SERIES[3] + r * LOG_SERIES[4] + ar2 * (LOG_SERIES[5] + r * LOG_SERIES[6])));
  const rest = low1 + low2 + low3 + low4 + series;
  logHigh = sum + rest;
  logLow = sum - logHigh + rest;
}

/** 1.5 * 2**52: adding it rounds to a whole number. */
const SHIFT = 6755399441055744;
const INVERSE_LN2_N = Math.LOG2E * 128;
const NEG_LN2_HIGH_N = -0.005415212348111709;
const NEG_LN2_LOW_N = -1.2864023111638344e-14;

/** exp(x + tail). */
function expOf(x: number, tail: number): number {
  const size = Math.abs(x);
  if (size < 2 ** -54) return 1 + x;
  if (size >= 1024) return x < 0 ? 0 : Number.POSITIVE_INFINITY;
  const k = INVERSE_LN2_N * x + SHIFT - SHIFT;
  const r = x + k * NEG_LN2_HIGH_N + k * NEG_LN2_LOW_N + tail;
  const i = k & 127;
  const r2 = r * r;
  const rest =
    (EXPONENTIALS[2 * i + 1] as number) +
    r +
    r2 * (0.49999999999996786 + r * 0.16666666666665886) +
    r2 * r2 * (0.0416666808410674 + r * 0.008333335853059549);
  return scaled(EXPONENTIALS[2 * i] as number, (k - i) / 128, rest, size >= 512);
}

/** `base * 2**exponent * (1 + rest)`, where `base` is in [1, 2). */
function scaled(base: number, exponent: number, rest: number, isExtreme: boolean): number {
  float[0] = base;
  const high = words[1] as number;
  if (!isExtreme) {
    words[1] = high + (exponent << 20);
    const scale = float[0] as number;
    return scale + scale * rest;
  }
  if (exponent >= 0) {
    words[1] = high + ((exponent - 1009) << 20);
    const scale = float[0] as number;
    return 2 ** 1009 * (scale + scale * rest);
  }
  words[1] = high + ((exponent + 1022) << 20);
  const scale = float[0] as number;
  let y = scale + scale * rest;
  if (y < 1) {
    // The result has fewer bits: round once, at the place where its last bit will be.
    let low = scale - y + scale * rest;
    const sum = 1 + y;
    low = 1 - sum + y + low;
    y = sum + low - 1;
  }
  return 2 ** -1022 * y;
}

/** `exp(x)`. */
export function exponential(x: number): number {
  return Number.isFinite(x) ? expOf(x, 0) : Math.exp(x);
}

/** `exp2(x)`. */
export function exponential2(x: number): number {
  if (!Number.isFinite(x)) return Math.exp(x);
  const size = Math.abs(x);
  if (size < 2 ** -54) return 1 + x;
  if (x >= 1024) return Number.POSITIVE_INFINITY;
  if (x <= -1075) return 0;
  // To a multiple of 1/128.
  const shift = SHIFT / 128;
  const rounded = x + shift - shift;
  const r = x - rounded;
  const k = rounded * 128;
  const i = k & 127;
  const r2 = r * r;
  const rest =
    (EXPONENTIALS[2 * i + 1] as number) +
    r * Math.LN2 +
    r2 * (0.24022650695909065 + r * 0.0555041086686087) +
    r2 * r2 * (0.009618131975721055 + r * 0.0013332074570119598);
  return scaled(EXPONENTIALS[2 * i] as number, (k - i) / 128, rest, size > 928);
}

/** Splits the logarithm of a positive finite number, subnormal or not. */
function splitLogarithmOf(x: number): void {
  if (x < 2 ** -1022) {
    float[0] = x * 2 ** 52;
    splitLogarithm((words[1] as number) - (52 << 20), words[0] as number);
  } else {
    float[0] = x;
    splitLogarithm(words[1] as number, words[0] as number);
  }
}

/** `log(x)`. */
export function logarithm(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log(x);
  splitLogarithmOf(x);
  return logHigh;
}

const LOG2_E_HIGH = 1.4426950407214463;
const LOG2_E_LOW = 1.6751713164886512e-10;

/** `log2(x)`. */
export function logarithm2(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log2(x);
  float[0] = x;
  // Powers of two are exact.
  if (words[0] === 0 && ((words[1] as number) & 0xfffff) === 0 && x >= 2 ** -1022)
    return ((words[1] as number) >> 20) - 1023;
  splitLogarithmOf(x);
  float[0] = logHigh;
  words[0] = 0;
  const high = float[0] as number;
  const low = logHigh - high + logLow;
  return high * LOG2_E_HIGH + (low * LOG2_E_HIGH + logHigh * LOG2_E_LOW);
}

/** `pow(x, y)`. */
export function power(x: number, y: number): number {
  if (y === 0 || x === 1) return 1;
  // Zero, infinities and nan are as in JavaScript, except pow(-1, inf).
  if (x === 0 || !Number.isFinite(x) || !Number.isFinite(y)) return x === -1 && !Number.isNaN(y) ? 1 : x ** y;
  let sign = 1;
  let base = x;
  if (x < 0) {
    if (!Number.isInteger(y)) return Number.NaN;
    if (y % 2 !== 0) sign = -1;
    base = -x;
    if (base === 1) return sign;
  }
  const size = Math.abs(y);
  if (size < 2 ** -65) return base > 1 ? 1 + y : 1 - y;
  if (size >= 2 ** 63) return base > 1 === y > 0 ? Number.POSITIVE_INFINITY : 0;
  splitLogarithmOf(base);
  // y * log(x) as a sum of two floats.
  float[0] = y;
  words[0] = (words[0] as number) & 0xf8000000;
  const yHigh = float[0] as number;
  const yLow = y - yHigh;
  float[0] = logHigh;
  words[0] = (words[0] as number) & 0xf8000000;
  const high = float[0] as number;
  const low = logHigh - high + logLow;
  return sign * expOf(yHigh * high, yLow * high + y * low);
}
