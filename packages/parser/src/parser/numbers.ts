// The values of numeric literals the lexer has not computed itself.
import { type Constant, ConstantType, newConstant } from '../generated/nodes.js';

/** CPython's limit on the digits of a decimal integer literal (sys.int_info.default_max_str_digits). */
export const MAX_INT_DIGITS = 4300;

/** Powers of ten that are exact as floats, so that a division of an exact number by one is correctly rounded. */
const POWERS_OF_TEN: readonly number[] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

/** The float whose digits make `digits`, the last `scale` of them (at most nine) being decimals. */
export function decimalFloat(digits: number, scale: number): number {
  return digits / POWERS_OF_TEN[scale]!;
}

/** The value of a literal of up to 15 decimal or 12 hexadecimal digits, which is exact as a float; -1 for any other. */
function shortInt(source: string, start: number, end: number): number {
  let p = start;
  let value = 0;
  if (source.charCodeAt(start) === 48 && end - start > 2) {
    if ((source.charCodeAt(start + 1) | 32) !== 120 || end - start > 14) return -1;
    for (p = start + 2; p < end; p++) {
      const c = source.charCodeAt(p);
      if (c <= 57) value = value * 16 + c - 48;
      else if (c !== 95) value = value * 16 + (c | 32) - 87;
    }
    return value;
  }
  if (end - start > 15) return -1;
  for (; p < end; p++) {
    const c = source.charCodeAt(p);
    if (c < 48 || c > 57) return -1;
    value = value * 10 + c - 48;
  }
  return value;
}

/** The constant for the literal `source[start, end)`; `null` when it has more digits than CPython converts. */
export function parseNumber(source: string, start: number, end: number): Constant | null {
  const short = shortInt(source, start, end);
  return short >= 0 ? newConstant(start, end, short, null, ConstantType.Int) : parseLongNumber(source, start, end);
}

function parseLongNumber(source: string, start: number, end: number): Constant | null {
  const text = source.slice(start, end).replaceAll('_', '');
  const prefix = text.charCodeAt(0) === 48 ? text.charCodeAt(1) | 32 : 0;
  if (prefix !== 120 && prefix !== 111 && prefix !== 98) {
    const last = text.charCodeAt(text.length - 1) | 32;
    if (last === 106) return newConstant(start, end, Number(text.slice(0, -1)), null, ConstantType.Complex);
    if (/[.eE]/.test(text)) return newConstant(start, end, Number(text), null, ConstantType.Float);
    if (text.length > MAX_INT_DIGITS && text.replace(/^0+/, '').length > MAX_INT_DIGITS) return null;
  }
  const approximation = Number(text);
  const value = Number.isSafeInteger(approximation) ? approximation : BigInt(text);
  return newConstant(start, end, value, null, ConstantType.Int);
}
