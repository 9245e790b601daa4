// The functions of C's <math.h>, by the host's functions of the same meaning. A result may differ from CPython's in the last digit
// where the host's C library and CPython's round differently; docs/differences.md says so.

import { positivePower } from './float_power.js';

/** `pow(x, y)` of finite numbers with a positive base, correctly rounded; other bases as the host has them. */
const pow = (x: number, y: number): number =>
  x > 0 && Number.isFinite(x) && Number.isFinite(y) ? positivePower(x, y) : x ** y;

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
  exp: Math.exp,
  exp2: (x: number) => pow(2, x),
  expm1: Math.expm1,
  log: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  log1p: Math.log1p,
  pow,
  cbrt: Math.cbrt,
  hypot: Math.hypot,
} as const;
