// The functions of C's <math.h>, with the results that CPython gets where it is compiled to WebAssembly, which are those of musl. The
// host's functions serve where they agree to the last bit; the others follow the published algorithms that musl uses: for
// exponentials and powers those of Arm's optimized routines, for the rest those of Sun's freely distributable library.

import { exponential, exponential2, logarithm, logarithm2, power } from './libm_exponential.js';
import { arcTangent2, cosine, sine } from './libm_trigonometric.js';

const view = new DataView(new ArrayBuffer(8));

/** The number with the lower half of its bits cleared. */
function upperHalf(x: number): number {
  view.setFloat64(0, x);
  view.setUint32(4, 0);
  return view.getFloat64(0);
}

const LOG10_SERIES = [
  0.6666666666666735, 0.3999999999940942, 0.2857142874366239, 0.22222198432149784, 0.1818357216161805,
  0.15313837699209373, 0.14798198605116586,
] as const;

/** `log10(x)`: the number is brought to [sqrt(2)/2, sqrt(2)], and high and low parts are kept apart. */
function log10(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return Math.log10(x);
  if (x === 1) return 0;
  let exponent = 0;
  let scaled = x;
  if (scaled < 2 ** -1022) {
    scaled *= 2 ** 54;
    exponent -= 54;
  }
  view.setFloat64(0, scaled);
  const high = view.getUint32(0) + (0x3ff00000 - 0x3fe6a09e);
  exponent += (high >>> 20) - 0x3ff;
  view.setUint32(0, (high & 0xfffff) + 0x3fe6a09e);
  const f = view.getFloat64(0) - 1;
  const halfSquare = 0.5 * f * f;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const [a, b, c, d, e, g, h] = LOG10_SERIES;
  const odd = w * (b + w * (d + w * g));
  const even = z * (a + w * (c + w * (e + w * h)));
  const rest = odd + even;
  const hi = upperHalf(f - halfSquare);
  const lo = f - hi - halfSquare + s * (halfSquare + rest);
  const inverseHigh = 0.4342944818781689;
  const inverseLow = 2.5082946711645275e-11;
  const valueHigh = hi * inverseHigh;
  const fromExponent = exponent * 0.30102999566361177;
  let valueLow = exponent * 3.694239077158931e-13 + (lo + hi) * inverseLow + lo * inverseHigh;
  const sum = fromExponent + valueHigh;
  valueLow += fromExponent - sum + valueHigh;
  return valueLow + sum;
}

const copySign = (magnitude: number, sign: number): number =>
  sign < 0 || Object.is(sign, -0) ? -magnitude : magnitude;

/** exp(x) / 2 where exp(x) alone would overflow. */
function halfExponential(x: number, sign: number): number {
  const k = 2043;
  const scale = 2 ** (k >> 1);
  return exponential(x - k * Math.LN2) * (sign * scale) * scale;
}

function sinh(x: number): number {
  const size = Math.abs(x);
  const half = x < 0 ? -0.5 : 0.5;
  if (size < 709.782712893384) {
    const t = Math.expm1(size);
    if (size < 1) return size < 2 ** -26 ? x : half * (2 * t - (t * t) / (t + 1));
    return half * (t + t / (t + 1));
  }
  return Number.isNaN(x) ? x : halfExponential(size, 2 * half);
}

function cosh(x: number): number {
  const size = Math.abs(x);
  if (size < Math.LN2) {
    if (size < 2 ** -26) return 1;
    const t = Math.expm1(size);
    return 1 + (t * t) / (2 * (1 + t));
  }
  if (size < 709.782712893384) {
    const t = exponential(size);
    return 0.5 * (t + 1 / t);
  }
  return Number.isNaN(x) ? x : halfExponential(size, 1);
}

function tanh(x: number): number {
  const size = Math.abs(x);
  let result: number;
  if (size > 0.5493061443340549) {
    if (size > 20) result = 1 - 0 / size;
    else result = 1 - 2 / (Math.expm1(2 * size) + 2);
  } else if (size > 0.25541281188299536) {
    const t = Math.expm1(2 * size);
    result = t / (t + 2);
  } else if (size >= 2 ** -1022) {
    const t = Math.expm1(-2 * size);
    result = -t / (t + 2);
  } else result = size;
  return copySign(result, x);
}

function asinh(x: number): number {
  const size = Math.abs(x);
  let result = size;
  if (size >= 2 ** 26) result = logarithm(size) + Math.LN2;
  else if (size >= 2) result = logarithm(2 * size + 1 / (Math.sqrt(size * size + 1) + size));
  else if (size >= 2 ** -26) result = Math.log1p(size + (size * size) / (Math.sqrt(size * size + 1) + 1));
  return copySign(result, x);
}

function acosh(x: number): number {
  if (x < 2) return x < 1 ? Number.NaN : Math.log1p(x - 1 + Math.sqrt((x - 1) * (x - 1) + 2 * (x - 1)));
  if (x < 2 ** 26) return logarithm(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  return logarithm(x) + Math.LN2;
}

function atanh(x: number): number {
  const size = Math.abs(x);
  let result = size;
  if (size < 0.5) {
    if (size >= 2 ** -32) result = 0.5 * Math.log1p(2 * size + (2 * size * size) / (1 - size));
  } else result = 0.5 * Math.log1p(2 * (size / (1 - size)));
  return copySign(result, x);
}

const SPLITTER = 2 ** 27 + 1;

/** `hypot(x, y)` of C: squares as sums of two floats each. */
function hypot(first: number, second: number): number {
  let x = Math.abs(first);
  let y = Math.abs(second);
  if (x < y) [x, y] = [y, x];
  if (x === Number.POSITIVE_INFINITY || y === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  if (Number.isNaN(x) || Number.isNaN(y)) return Number.NaN;
  if (y === 0 || x / y >= 2 ** 65) return x + y;
  let scale = 1;
  if (x >= 2 ** 511) {
    scale = 2 ** 700;
    x *= 2 ** -700;
    y *= 2 ** -700;
  } else if (y < 2 ** -450) {
    scale = 2 ** -700;
    x *= 2 ** 700;
    y *= 2 ** 700;
  }
  const xSplit = x * SPLITTER;
  const xHigh = x - xSplit + xSplit;
  const xLow = x - xHigh;
  const xx = x * x;
  const xxLow = xHigh * xHigh - xx + 2 * xHigh * xLow + xLow * xLow;
  const ySplit = y * SPLITTER;
  const yHigh = y - ySplit + ySplit;
  const yLow = y - yHigh;
  const yy = y * y;
  const yyLow = yHigh * yHigh - yy + 2 * yHigh * yLow + yLow * yLow;
  return scale * Math.sqrt(yyLow + xxLow + yy + xx);
}

/** By the names that C gives them. */
export const libm = {
  sin: sine,
  cos: cosine,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  atan2: arcTangent2,
  sinh,
  cosh,
  tanh,
  asinh,
  acosh,
  atanh,
  exp: exponential,
  exp2: exponential2,
  expm1: Math.expm1,
  log: logarithm,
  log2: logarithm2,
  log10,
  log1p: Math.log1p,
  pow: power,
  cbrt: Math.cbrt,
  hypot,
} as const;
