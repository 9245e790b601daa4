// float to text and from text (library reference, "float"): the shortest digits that round-trip, in CPython's layout.

import { asciiDigits } from './int_text.js';
import { stripPadding } from './text.js';

/** `repr(x)`: JavaScript finds the same shortest digits, only the layout differs. */
export function floatToText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e16) return Object.is(value, -0) ? '-0.0' : `${value}.0`;
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value < 0 ? '-inf' : 'inf';
  const magnitude = Math.abs(value);
  // JavaScript uses an exponent below 1e-6 and from 1e21 on, CPython below 1e-4 and from 1e16 on.
  const text = magnitude >= 1e16 || magnitude < 1e-4 ? value.toExponential() : String(value);
  const e = text.indexOf('e');
  if (e < 0) return text;
  const exponent = text.slice(e + 2);
  return `${text.slice(0, e + 2)}${exponent.length < 2 ? '0' : ''}${exponent}`;
}

/**
 * Reads a float as `float(text)` does.
 * @returns undefined for text that is no float
 */
export function parseFloat_(text: string): number | undefined {
  const stripped = asciiDigits(stripPadding(text));
  const match =
    /^([+-]?)(?:(inf(?:inity)?)|(nan)|((?:\d+(?:_\d+)*)?\.?(?:\d+(?:_\d+)*)?(?:e[+-]?\d+(?:_\d+)*)?))$/i.exec(stripped);
  if (match === null) return undefined;
  const [, sign, infinity, nan, digits] = match;
  if (infinity !== undefined) return sign === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  if (nan !== undefined) return Number.NaN;
  if (digits === undefined || !/^(\d|\.\d)/.test(digits)) return undefined;
  const magnitude = Number(digits.replaceAll('_', ''));
  return sign === '-' ? -magnitude : magnitude;
}
