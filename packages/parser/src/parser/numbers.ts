// The values of numeric literals the lexer has not computed itself.
import { type Constant, ConstantType, newConstant } from '../generated/nodes.js';

/** CPython's limit on the digits of a decimal integer literal (sys.int_info.default_max_str_digits). */
export const MAX_INT_DIGITS = 4300;

/** The constant for the literal `source[start, end)`; `null` when it has more digits than CPython converts. */
export function parseNumber(source: string, start: number, end: number): Constant | null {
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
