// Complex numbers: the class and its arithmetic (section 6.7 "Binary arithmetic operations" of Python's reference; multiplication and
// division recover infinities as annex G.5 of the C standard does). An operand that is real stays real: it has no imaginary zero.

import { PyFloat } from '@taipan/bytecode';
import { overflowError, zeroDivisionError } from './exceptions.js';
import { intToNumber } from './integers.js';
import { libm } from './libm.js';
import { asFloat, asInt } from './numbers.js';
import { PyObject, PyWrapped, type Value } from './object.js';
import { complexType } from './types.js';

export class PyComplex extends PyObject {
  readonly real: number;
  readonly imag: number;
  constructor(real: number, imag: number) {
    super();
    this.type = complexType;
    this.real = real;
    this.imag = imag;
  }
}

/** The complex number that an instance of complex is, or undefined. */
export function asComplex(value: Value): PyComplex | undefined {
  if (value instanceof PyComplex) return value;
  return value instanceof PyWrapped && value.payload instanceof PyComplex ? value.payload : undefined;
}

/** An operand of complex arithmetic: complex, or a real number as it is; undefined for anything else. */
export function asOperand(value: Value): PyComplex | number | undefined {
  const complex = asComplex(value);
  if (complex !== undefined) return complex;
  const float = asFloat(value);
  if (float !== undefined) return float;
  const int = asInt(value);
  return int === undefined ? undefined : intToNumber(int);
}

type Operand = PyComplex | number;

const copySign = (magnitude: number, sign: number): number =>
  sign < 0 || Object.is(sign, -0) ? -Math.abs(magnitude) : Math.abs(magnitude);

const isInfinite = (x: number): boolean => x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY;
/** 1 for an infinity and 0 for anything else, with the sign of `x`. */
const boxed = (x: number): number => copySign(isInfinite(x) ? 1 : 0, x);
const zeroIfNaN = (x: number): number => (Number.isNaN(x) ? copySign(0, x) : x);

export function addComplex(left: Operand, right: Operand): PyComplex {
  if (typeof left === 'number') {
    const z = right as PyComplex;
    return new PyComplex(left + z.real, z.imag);
  }
  if (typeof right === 'number') return new PyComplex(left.real + right, left.imag);
  return new PyComplex(left.real + right.real, left.imag + right.imag);
}

export function subtractComplex(left: Operand, right: Operand): PyComplex {
  if (typeof left === 'number') {
    const z = right as PyComplex;
    return new PyComplex(left - z.real, -z.imag);
  }
  if (typeof right === 'number') return new PyComplex(left.real - right, left.imag);
  return new PyComplex(left.real - right.real, left.imag - right.imag);
}

export function multiplyComplex(left: Operand, right: Operand): PyComplex {
  if (typeof left === 'number') {
    const z = right as PyComplex;
    return new PyComplex(left * z.real, left * z.imag);
  }
  if (typeof right === 'number') return new PyComplex(left.real * right, left.imag * right);
  let { real: a, imag: b } = left;
  let { real: c, imag: d } = right;
  const real = a * c - b * d;
  const imag = a * d + b * c;
  if (!Number.isNaN(real) || !Number.isNaN(imag)) return new PyComplex(real, imag);
  let overflowed = [a * c, b * d, a * d, b * c].some(isInfinite);
  const leftIsInfinite = isInfinite(a) || isInfinite(b);
  const rightIsInfinite = isInfinite(c) || isInfinite(d);
  if (leftIsInfinite) {
    [a, b] = [boxed(a), boxed(b)];
    [c, d] = [zeroIfNaN(c), zeroIfNaN(d)];
  }
  if (rightIsInfinite) {
    [c, d] = [boxed(c), boxed(d)];
    [a, b] = [zeroIfNaN(a), zeroIfNaN(b)];
  }
  if (leftIsInfinite || rightIsInfinite) overflowed = true;
  else if (overflowed) [a, b, c, d] = [zeroIfNaN(a), zeroIfNaN(b), zeroIfNaN(c), zeroIfNaN(d)];
  if (!overflowed) return new PyComplex(real, imag);
  return new PyComplex(Number.POSITIVE_INFINITY * (a * c - b * d), Number.POSITIVE_INFINITY * (a * d + b * c));
}

/** @throws ZeroDivisionError */
export function divideComplex(left: Operand, right: Operand): PyComplex {
  if (typeof right === 'number') {
    const z = left as PyComplex;
    if (right === 0) throw zeroDivisionError('division by zero');
    return new PyComplex(z.real / right, z.imag / right);
  }
  const { real: c, imag: d } = right;
  if (c === 0 && d === 0) throw zeroDivisionError('division by zero');
  return typeof left === 'number' ? divideReal(left, c, d) : divideParts(left.real, left.imag, c, d);
}

/** `(a + bj) / (c + dj)` by Smith's method: the divisor is scaled by its larger part. */
function divideParts(a: number, b: number, c: number, d: number): PyComplex {
  let real = Number.NaN;
  let imag = Number.NaN;
  if (Math.abs(c) >= Math.abs(d)) {
    const ratio = d / c;
    const scale = c + d * ratio;
    real = (a + b * ratio) / scale;
    imag = (b - a * ratio) / scale;
  } else if (Math.abs(d) >= Math.abs(c)) {
    const ratio = c / d;
    const scale = c * ratio + d;
    real = (a * ratio + b) / scale;
    imag = (b * ratio - a) / scale;
  }
  if (!Number.isNaN(real) || !Number.isNaN(imag)) return new PyComplex(real, imag);
  if ((isInfinite(a) || isInfinite(b)) && Number.isFinite(c) && Number.isFinite(d)) {
    const [x, y] = [boxed(a), boxed(b)];
    return new PyComplex(Number.POSITIVE_INFINITY * (x * c + y * d), Number.POSITIVE_INFINITY * (y * c - x * d));
  }
  if ((isInfinite(c) || isInfinite(d)) && Number.isFinite(a) && Number.isFinite(b)) {
    const [x, y] = [boxed(c), boxed(d)];
    return new PyComplex(0 * (a * x + b * y), 0 * (b * x - a * y));
  }
  return new PyComplex(real, imag);
}

/** `a / (c + dj)` for a real `a`. */
function divideReal(a: number, c: number, d: number): PyComplex {
  let real = Number.NaN;
  let imag = Number.NaN;
  if (Math.abs(c) >= Math.abs(d)) {
    const ratio = d / c;
    const scale = c + d * ratio;
    real = a / scale;
    imag = (-a * ratio) / scale;
  } else if (Math.abs(d) >= Math.abs(c)) {
    const ratio = c / d;
    const scale = c * ratio + d;
    real = (a * ratio) / scale;
    imag = -a / scale;
  }
  if (Number.isNaN(real) && Number.isNaN(imag) && Number.isFinite(a) && (isInfinite(c) || isInfinite(d)))
    return new PyComplex(0 * (a * boxed(c)), 0 * (-a * boxed(d)));
  return new PyComplex(real, imag);
}

const partsOf = (value: Operand): PyComplex => (typeof value === 'number' ? new PyComplex(value, 0) : value);

/** `left ** right`. @throws ZeroDivisionError, OverflowError */
export function powerComplex(left: Operand, right: Operand): PyComplex {
  const base = partsOf(left);
  const exponent = partsOf(right);
  const isSmallInt = exponent.imag === 0 && Number.isInteger(exponent.real) && Math.abs(exponent.real) <= 100;
  const result = isSmallInt ? powerByInt(base, exponent.real) : powerGeneral(base, exponent);
  if (isInfinite(result.real) || isInfinite(result.imag)) throw overflowError('complex exponentiation');
  return result;
}

const ONE = (): PyComplex => new PyComplex(1, 0);

function powerByInt(base: PyComplex, exponent: number): PyComplex {
  if (exponent < 0) {
    const power = powerByInt(base, -exponent);
    if (power.real === 0 && power.imag === 0) throw zeroDivisionError('zero to a negative or complex power');
    return divideParts(1, 0, power.real, power.imag);
  }
  let result = ONE();
  let square = base;
  for (let rest = exponent; rest > 0; ) {
    if (rest & 1) result = multiplyComplex(result, square);
    rest >>= 1;
    if (rest > 0) square = multiplyComplex(square, square);
  }
  return result;
}

function powerGeneral(base: PyComplex, exponent: PyComplex): PyComplex {
  if (exponent.real === 0 && exponent.imag === 0) return ONE();
  if (base.real === 0 && base.imag === 0) {
    if (exponent.imag !== 0 || exponent.real < 0) throw zeroDivisionError('zero to a negative or complex power');
    return new PyComplex(0, 0);
  }
  const magnitude = libm.hypot(base.real, base.imag);
  const angle = libm.atan2(base.imag, base.real);
  let length = libm.pow(magnitude, exponent.real);
  let phase = angle * exponent.real;
  if (exponent.imag !== 0) {
    length *= libm.exp(-angle * exponent.imag);
    phase += exponent.imag * libm.log(magnitude);
  }
  return new PyComplex(length * libm.cos(phase), length * libm.sin(phase));
}

/** `abs(value)`. @throws OverflowError */
export function absoluteComplex({ real, imag }: PyComplex): PyFloat {
  const result = libm.hypot(real, imag);
  if (isInfinite(result) && Number.isFinite(real) && Number.isFinite(imag))
    throw overflowError('absolute value too large');
  return new PyFloat(result);
}
