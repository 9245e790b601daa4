// Floats with a given number of decimal digits, exactly rounded, half to even (library reference, "Format Specification Mini-Language",
// and "printf-style String Formatting"): the presentation types e, f, g and the one without a letter.

import { bitLength } from './integers.js';

/** Decimal digits of a positive float: `0.d1d2d3... * 10**point`. No trailing zeros are removed. Zero is no digits. */
interface Digits {
  digits: string;
  point: number;
}

/** A positive finite float as an exact ratio. */
function ratioOf(value: number): [numerator: bigint, denominator: bigint] {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const biased = Number(bits >> 52n);
  const mantissa = biased === 0 ? bits & 0xfffffffffffffn : (bits & 0xfffffffffffffn) | 0x10000000000000n;
  const exponent = (biased === 0 ? 1 : biased) - 1075;
  return exponent >= 0 ? [mantissa << BigInt(exponent), 1n] : [mantissa, 1n << BigInt(-exponent)];
}

/** numerator / denominator rounded to a whole number, half to even. */
function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator;
  const twice = (numerator - whole * denominator) * 2n;
  return twice > denominator || (twice === denominator && (whole & 1n) === 1n) ? whole + 1n : whole;
}

/**
 * Whether a float lies exactly between two decimals with this many places, so that the even one must be chosen: its double in units
 * of the last binary digit that matters, value * 2**(places + 1), is odd. JavaScript's own conversions choose the larger one.
 */
function isTie(value: number, places: number): boolean {
  if (places < 0) return true;
  const scaled = value * 2 ** (places + 1);
  return Number.isInteger(scaled) && scaled % 2 !== 0;
}

/** `value` with a number of places, 0 to 100, or undefined where JavaScript would not round as Python does. */
export function quickFixed(value: number, places: number): string | undefined {
  if (places > 100 || value === 0 || !(Math.abs(value) < 1e21) || isTie(value, places)) return undefined;
  return value.toFixed(places);
}

/** A float's decimal expansion has at most this many places; further ones are zeros. */
const LAST_PLACE = 1074;

/** Digits up to the given number of places after the decimal point. */
function fixedDigits(value: number, precision: number): Digits {
  const places = Math.min(precision, LAST_PLACE);
  let text: string;
  const quick = quickFixed(value, places);
  if (quick !== undefined) text = quick.replace('.', '');
  else {
    const [numerator, denominator] = ratioOf(value);
    text = divideRounded(numerator * 10n ** BigInt(places), denominator).toString();
  }
  const digits = text.replace(/^0+/, '');
  return { digits, point: digits.length - places };
}

/** The given number (1 or more) of significant digits. */
function significantDigits(value: number, precision: number): Digits {
  if (value === 0) return { digits: '', point: 1 };
  const count = Math.min(precision, LAST_PLACE);
  if (count <= 100) {
    const text = value.toExponential(count - 1);
    const e = text.indexOf('e');
    const exponent = Number(text.slice(e + 1));
    if (!isTie(value, count - 1 - exponent)) return { digits: text.slice(0, e).replace('.', ''), point: exponent + 1 };
  }
  const [numerator, denominator] = ratioOf(value);
  // The number of digits before the decimal point, from below: too small a one gives too many digits, as rounding up to a power of
  // ten does, and both are right with the next one.
  let point = Math.floor((bitLength(numerator) - bitLength(denominator) - 1) * Math.log10(2) - 1e-9) + 1;
  for (;;) {
    const places = count - point;
    const rounded =
      places >= 0
        ? divideRounded(numerator * 10n ** BigInt(places), denominator)
        : divideRounded(numerator, denominator * 10n ** BigInt(-places));
    const digits = rounded.toString();
    if (digits.length <= count) return { digits, point };
    point++;
  }
}

/** The shortest digits that read back as the same float: JavaScript finds the same ones as CPython. */
function shortestDigits(value: number): Digits {
  if (value === 0) return { digits: '', point: 1 };
  const text = value.toExponential();
  const e = text.indexOf('e');
  return { digits: text.slice(0, e).replace('.', ''), point: Number(text.slice(e + 1)) + 1 };
}

/** How `floatDigits` lays out a float. */
export interface FloatLayout {
  /** `#`: keep the decimal point and, for `g`, trailing zeros. */
  readonly alternate: boolean;
  /** A whole number gets `.0` when it has no exponent. */
  readonly addDotZero: boolean;
  /** What rounds to zero has no minus sign. */
  readonly noNegativeZero: boolean;
}

export const PLAIN_LAYOUT: FloatLayout = { alternate: false, addDotZero: false, noNegativeZero: false };

/**
 * A float as text.
 * @param code `e`, `f`, `g` (or a capital one, which makes capitals), or `r` for the shortest digits that read back as the same float
 * @param precision 0 or more: digits after the point for e and f, significant ones for g; ignored for r
 */
export function floatDigits(value: number, code: string, precision: number, layout: FloatLayout): string {
  const kind = code.toLowerCase();
  const text = lowerDigits(value, kind, precision, layout);
  return kind === code ? text : text.toUpperCase();
}

function lowerDigits(value: number, kind: string, precision: number, layout: FloatLayout): string {
  if (kind === 'f' && !layout.alternate && !layout.noNegativeZero) {
    const quick = quickFixed(value, precision);
    if (quick !== undefined) return quick;
  }
  if (Number.isNaN(value)) return 'nan';
  const negative = value < 0 || Object.is(value, -0);
  if (!Number.isFinite(value)) return negative ? '-inf' : 'inf';
  const magnitude = Math.abs(value);
  if (kind === 'g' && precision === 0) precision = 1;
  let found: Digits;
  let useExponent = false;
  // Index one past the last digit to show, counted from the first digit found.
  let end: number;
  switch (kind) {
    case 'e':
      found = significantDigits(magnitude, precision + 1);
      useExponent = true;
      end = precision + 1;
      break;
    case 'f':
      found = fixedDigits(magnitude, precision);
      end = found.point + precision;
      break;
    case 'g':
      found = significantDigits(magnitude, precision);
      found.digits = found.digits.replace(/0+$/, '');
      useExponent = found.point <= -4 || found.point > precision - (layout.addDotZero ? 1 : 0);
      end = layout.alternate ? precision : found.digits.length;
      break;
    default:
      found = shortestDigits(magnitude);
      useExponent = found.point <= -4 || found.point > 16;
      end = found.digits.length;
  }
  const { digits } = found;
  const exponent = found.point - 1;
  const point = useExponent ? 1 : found.point;
  end = !useExponent && layout.addDotZero ? Math.max(end, point + 1) : Math.max(end, point);
  const digitsFrom = (from: number, to: number) => {
    const known = digits.slice(Math.max(from, 0), Math.max(to, 0));
    const leading = '0'.repeat(Math.max(0, Math.min(0, to) - from));
    return leading + known + '0'.repeat(Math.max(0, to - from - leading.length - known.length));
  };
  let text = point <= 0 ? '0' : digitsFrom(0, point);
  const fraction = digitsFrom(Math.min(point, end), end);
  if (fraction !== '' || layout.alternate) text += `.${fraction}`;
  if (useExponent) text += `e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  const dropSign = layout.noNegativeZero && digits === '';
  return negative && !dropSign ? `-${text}` : text;
}
