// math (library reference, "math - Mathematical functions").

import { PyFloat } from '@taipan/bytecode';
import type { BuiltinRow } from '../builtins/signature.js';
import { specialMethodIfThere } from '../objects/attributes.js';
import { overflowError, typeError, valueError, zeroDivisionError } from '../objects/exceptions.js';
import { decompose, roundToFloat } from '../objects/fixed_point.js';
import { floatToText } from '../objects/float_text.js';
import { bitLength, type Int, numberToInt } from '../objects/integers.js';
import { libm } from '../objects/libm.js';
import { asInt, indexInt, realNumber } from '../objects/numbers.js';
import type { Value } from '../objects/object.js';
import { callValue } from '../objects/operations.js';
import { PyTuple } from '../objects/sequences.js';
import { typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import { INTEGER_ROWS } from './math_integers.js';
import { erf, erfc, gamma, lgamma } from './math_special.js';
import { SUM_ROWS } from './math_sums.js';
import type { ModuleDefinition } from './module.js';

/**
 * A function of one real number.
 * @param domain what the error says where the result is nan or infinite for an argument that is not; null for a range error
 */
function real(compute: (x: number) => number, domain: string | null, canOverflow = false) {
  return (vm: VM, value: Value): Value => {
    const x = realNumber(vm, value);
    const result = compute(x);
    if (!Number.isFinite(result)) {
      const fails = Number.isNaN(result) ? !Number.isNaN(x) : Number.isFinite(x);
      if (fails && canOverflow && !Number.isNaN(result)) throw overflowError('math range error');
      if (fails) throw valueError(domain === null ? 'math domain error' : `${domain}, got ${floatToText(x)}`);
    }
    return new PyFloat(result);
  };
}

/** A function of two real numbers with nothing to check. */
const realPair =
  (compute: (x: number, y: number) => number) =>
  (vm: VM, x: Value, y: Value): Value =>
    new PyFloat(compute(realNumber(vm, x), realNumber(vm, y)));

const POSITIVE = 'expected a positive input';

/** A logarithm; of an int of any size. @param ofTwo the logarithm of 2 */
function logarithm(vm: VM, value: Value, compute: (x: number) => number, ofTwo: number): number {
  const int = asInt(value);
  if (int === undefined) return (real(compute, POSITIVE)(vm, value) as PyFloat).value;
  if (int <= 0) throw valueError(POSITIVE);
  const float = Number(int);
  if (Number.isFinite(float)) return compute(float);
  // value = fraction * 2**bits, the fraction being in [0.5, 1).
  const bits = bitLength(int);
  return compute(roundToFloat(int as bigint, -bits)) + ofTwo * bits;
}

function log(vm: VM, value: Value, base: Value | undefined): Value {
  const numerator = logarithm(vm, value, libm.log, Math.LN2);
  if (base === undefined) return new PyFloat(numerator);
  const denominator = logarithm(vm, base, libm.log, Math.LN2);
  if (denominator === 0) throw zeroDivisionError('division by zero');
  return new PyFloat(numerator / denominator);
}

/** `floor` and `ceil`: the object's own method, or else its float rounded. */
const rounding =
  (method: string, round: (x: number) => number) =>
  (vm: VM, value: Value): Value => {
    if (value instanceof PyFloat) return numberToInt(round(value.value));
    const own = specialMethodIfThere(vm, value, method);
    return own === undefined ? numberToInt(round(realNumber(vm, value))) : callValue(vm, own, []);
  };

function trunc(vm: VM, value: Value): Value {
  if (value instanceof PyFloat) return numberToInt(value.value);
  const method = specialMethodIfThere(vm, value, '__trunc__');
  if (method === undefined) throw typeError(`type ${typeOf(value).name} doesn't define __trunc__ method`);
  return callValue(vm, method, []);
}

const isNegative = (x: number): boolean => x < 0 || Object.is(x, -0);
const copySign = (x: number, sign: number): number => (isNegative(sign) ? -Math.abs(x) : Math.abs(x));

function pow(vm: VM, xValue: Value, yValue: Value): Value {
  const x = realNumber(vm, xValue);
  const y = realNumber(vm, yValue);
  let result: number;
  if (x === 1 || y === 0) result = 1;
  else if (x === -1 && !Number.isFinite(y) && !Number.isNaN(y)) result = 1;
  else result = libm.pow(x, y);
  if (!Number.isFinite(result) && Number.isFinite(x) && Number.isFinite(y)) {
    if (Number.isNaN(result) || x === 0) throw valueError('math domain error');
    throw overflowError('math range error');
  }
  return new PyFloat(result);
}

function fmod(vm: VM, xValue: Value, yValue: Value): Value {
  const x = realNumber(vm, xValue);
  const y = realNumber(vm, yValue);
  const result = x % y;
  if (Number.isNaN(result) && !Number.isNaN(x) && !Number.isNaN(y)) throw valueError('math domain error');
  return new PyFloat(result);
}

/** The difference of x and the nearest multiple of y, to even. */
function remainder(vm: VM, xValue: Value, yValue: Value): Value {
  const x = realNumber(vm, xValue);
  const y = realNumber(vm, yValue);
  if (Number.isNaN(x) || Number.isNaN(y)) return new PyFloat(Number.NaN);
  if (!Number.isFinite(x) || y === 0) throw valueError('math domain error');
  if (!Number.isFinite(y)) return new PyFloat(x);
  const size = Math.abs(y);
  const rest = Math.abs(x) % size;
  const above = size - rest;
  let result: number;
  if (rest < above) result = rest;
  else if (rest > above) result = -above;
  // Exactly half way: towards the even multiple.
  else result = rest - 2 * ((0.5 * (Math.abs(x) - rest)) % size);
  return new PyFloat(isNegative(x) ? -result : result);
}

function ldexp(vm: VM, xValue: Value, exponentValue: Value): Value {
  const x = realNumber(vm, xValue);
  const exponent = asInt(exponentValue);
  if (exponent === undefined) throw typeError('Expected an int as second argument to ldexp.');
  if (x === 0 || !Number.isFinite(x)) return new PyFloat(x);
  const { mantissa, exponent: power } = decompose(Math.abs(x));
  // Beyond this any float over- or underflows.
  const limited = exponent > 5000 ? 5000 : exponent < -5000 ? -5000 : Number(exponent);
  const result = roundToFloat(mantissa, power + limited);
  if (!Number.isFinite(result)) throw overflowError('math range error');
  return new PyFloat(copySign(result, x));
}

function frexp(vm: VM, value: Value): Value {
  const x = realNumber(vm, value);
  if (x === 0 || !Number.isFinite(x)) return new PyTuple([new PyFloat(x), 0]);
  const { mantissa, exponent: power } = decompose(Math.abs(x));
  const bits = mantissa.toString(2).length;
  return new PyTuple([new PyFloat(copySign(Number(mantissa) / 2 ** bits, x)), power + bits]);
}

function modf(vm: VM, value: Value): Value {
  const x = realNumber(vm, value);
  const whole = Math.trunc(x);
  const fraction = Number.isFinite(x) ? x - whole : Number.isNaN(x) ? x : 0;
  return new PyTuple([new PyFloat(copySign(fraction, x)), new PyFloat(whole)]);
}

const view = new DataView(new ArrayBuffer(8));

/** Floats in order as ints: neighbours differ by 1, and both zeros are 0. */
function rank(x: number): bigint {
  view.setFloat64(0, Math.abs(x));
  const bits = view.getBigUint64(0);
  return isNegative(x) ? -bits : bits;
}

function atRank(position: bigint): number {
  view.setBigUint64(0, position < 0n ? -position : position);
  const magnitude = view.getFloat64(0);
  return position < 0n ? -magnitude : magnitude;
}

function nextafter(vm: VM, xValue: Value, yValue: Value, stepsValue: Value | undefined): Value {
  const x = realNumber(vm, xValue);
  const y = realNumber(vm, yValue);
  let steps: Int = 1;
  if (stepsValue !== undefined && stepsValue !== null) {
    steps = indexInt(vm, stepsValue);
    if (steps < 0) throw valueError('steps must be a non-negative integer');
  }
  if (steps === 0) return new PyFloat(x);
  if (Number.isNaN(x)) return new PyFloat(x);
  if (Number.isNaN(y)) return new PyFloat(y);
  if (x === y) return new PyFloat(y);
  const from = rank(x);
  const to = rank(y);
  // A single step is that of C, which reaches a zero with the sign of where it came from.
  if (stepsValue === undefined || stepsValue === null)
    return new PyFloat(signedZero(atRank(from < to ? from + 1n : from - 1n), x));
  const distance = BigInt(steps);
  if (from < to) return new PyFloat(from + distance >= to ? y : signedZero(atRank(from + distance), x));
  return new PyFloat(from - distance <= to ? y : signedZero(atRank(from - distance), x));
}

/** A zero that was reached from below is negative. */
const signedZero = (result: number, from: number): number => (result === 0 && from < 0 ? -0 : result);

function ulp(vm: VM, value: Value): Value {
  const x = Math.abs(realNumber(vm, value));
  if (!Number.isFinite(x)) return new PyFloat(x);
  // The largest float has no neighbour above: its distance to the one below is the same.
  return new PyFloat(x === Number.MAX_VALUE ? x - atRank(rank(x) - 1n) : atRank(rank(x) + 1n) - x);
}

function isclose(
  vm: VM,
  aValue: Value,
  bValue: Value,
  relative: Value | undefined,
  absolute: Value | undefined,
): Value {
  const a = realNumber(vm, aValue);
  const b = realNumber(vm, bValue);
  const relTol = relative === undefined ? 1e-9 : realNumber(vm, relative);
  const absTol = absolute === undefined ? 0 : realNumber(vm, absolute);
  if (relTol < 0 || absTol < 0) throw valueError('tolerances must be non-negative');
  if (a === b) return true;
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  const difference = Math.abs(b - a);
  return difference <= Math.abs(relTol * b) || difference <= Math.abs(relTol * a) || difference <= absTol;
}

const test =
  (check: (x: number) => boolean) =>
  (vm: VM, value: Value): Value =>
    check(realNumber(vm, value));

const FINITE = 'expected a finite input';
const UNIT = 'expected a number in range from -1 up to 1';

const REAL_ROWS: readonly BuiltinRow[] = [
  ['acos(x, /)', real(libm.acos, UNIT), 'The arc cosine in radians.'],
  ['acosh(x, /)', real(libm.acosh, 'expected argument value not less than 1'), 'The inverse hyperbolic cosine.'],
  ['asin(x, /)', real(libm.asin, UNIT), 'The arc sine in radians.'],
  ['asinh(x, /)', real(libm.asinh, null), 'The inverse hyperbolic sine.'],
  ['atan(x, /)', real(libm.atan, null), 'The arc tangent in radians.'],
  ['atan2(y, x, /)', realPair(libm.atan2), 'The angle of the point (x, y) in radians.'],
  ['atanh(x, /)', real(libm.atanh, 'expected a number between -1 and 1'), 'The inverse hyperbolic tangent.'],
  ['cbrt(x, /)', real(libm.cbrt, null), 'The cube root.'],
  ['ceil(x, /)', rounding('__ceil__', Math.ceil), 'The smallest int that is not below a number.'],
  ['copysign(x, y, /)', realPair(copySign), 'The magnitude of one number with the sign of another.'],
  ['cos(x, /)', real(libm.cos, FINITE), 'The cosine.'],
  ['cosh(x, /)', real(libm.cosh, null, true), 'The hyperbolic cosine.'],
  [
    'degrees(x, /)',
    (vm: VM, x: Value) => new PyFloat(realNumber(vm, x) * (180 / Math.PI)),
    'An angle in radians as degrees.',
  ],
  ['erf(x, /)', real(erf, null), 'The error function.'],
  ['erfc(x, /)', real(erfc, null), 'One minus the error function.'],
  ['exp(x, /)', real(libm.exp, null, true), 'e to the power of a number.'],
  ['exp2(x, /)', real(libm.exp2, null, true), '2 to the power of a number.'],
  ['expm1(x, /)', real(libm.expm1, null, true), 'e to the power of a number, minus 1.'],
  ['fabs(x, /)', real(Math.abs, null), 'The absolute value as a float.'],
  ['floor(x, /)', rounding('__floor__', Math.floor), 'The largest int that is not above a number.'],
  ['fmod(x, y, /)', fmod, 'The remainder with the sign of the dividend.'],
  ['frexp(x, /)', frexp, 'The fraction from 0.5 to 1 and the power of two that make up a number.'],
  ['gamma(x, /)', real(gamma, null, true), 'The gamma function.'],
  ['isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)', isclose, 'Whether two numbers are close.'],
  ['isfinite(x, /)', test(Number.isFinite), 'Whether a number is neither infinite nor nan.'],
  ['isinf(x, /)', test((x) => Math.abs(x) === Number.POSITIVE_INFINITY), 'Whether a number is infinite.'],
  ['isnan(x, /)', test(Number.isNaN), 'Whether a number is nan.'],
  ['ldexp(x, i, /)', ldexp, 'x * 2**i.'],
  ['lgamma(x, /)', real(lgamma, null, true), 'The logarithm of the absolute value of the gamma function.'],
  ['log(x, base=math.e, /)', log, 'The logarithm.'],
  [
    'log10(x, /)',
    (vm: VM, x: Value) => new PyFloat(logarithm(vm, x, libm.log10, libm.log10(2))),
    'The logarithm to base 10.',
  ],
  ['log1p(x, /)', real(libm.log1p, 'expected argument value > -1'), 'The logarithm of 1 + x.'],
  ['log2(x, /)', (vm: VM, x: Value) => new PyFloat(logarithm(vm, x, libm.log2, 1)), 'The logarithm to base 2.'],
  ['modf(x, /)', modf, 'The fractional and the whole part, both with the sign of the number.'],
  ['nextafter(x, y, /, *, steps=None)', nextafter, 'The float a number of steps after x towards y.'],
  ['pow(x, y, /)', pow, 'x to the power of y.'],
  ['radians(x, /)', real((x) => x * (Math.PI / 180), null), 'An angle in degrees as radians.'],
  ['remainder(x, y, /)', remainder, 'The difference from the nearest multiple of y.'],
  ['sin(x, /)', real(libm.sin, FINITE), 'The sine.'],
  ['sinh(x, /)', real(libm.sinh, null, true), 'The hyperbolic sine.'],
  ['sqrt(x, /)', real(Math.sqrt, 'expected a nonnegative input'), 'The square root.'],
  ['tan(x, /)', real(libm.tan, FINITE), 'The tangent.'],
  ['tanh(x, /)', real(libm.tanh, null), 'The hyperbolic tangent.'],
  ['trunc(x, /)', trunc, 'A number without what is behind the decimal point.'],
  ['ulp(x, /)', ulp, 'The distance to the next float.'],
];

export const mathModule: ModuleDefinition = {
  name: 'math',
  documentation: 'Mathematical functions of real numbers.',
  functions: [...REAL_ROWS, ...INTEGER_ROWS, ...SUM_ROWS],
  constants: [
    ['e', () => new PyFloat(Math.E)],
    ['inf', () => new PyFloat(Number.POSITIVE_INFINITY)],
    ['nan', () => new PyFloat(Number.NaN)],
    ['pi', () => new PyFloat(Math.PI)],
    ['tau', () => new PyFloat(2 * Math.PI)],
  ],
};
