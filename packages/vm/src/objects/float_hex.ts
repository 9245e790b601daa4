// float to hexadecimal text and back (library reference, "float.hex" and "float.fromhex").

import { encodeWith } from './codec_encoders.js';
import { overflowError, valueError } from './exceptions.js';
import { decompose, roundToFloat } from './fixed_point.js';
import { floatToText } from './float_text.js';

/** `float.hex`. */
export function toHex(value: number): string {
  if (!Number.isFinite(value)) return floatToText(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (value === 0) return `${sign}0x0.0p+0`;
  const { mantissa, exponent } = decompose(Math.abs(value));
  const isNormal = mantissa >= 0x10000000000000n;
  const power = exponent + 52;
  const fraction = (mantissa & 0xfffffffffffffn).toString(16).padStart(13, '0');
  return `${sign}0x${isNormal ? 1 : 0}.${fraction}p${power < 0 ? '' : '+'}${power}`;
}

const FORM =
  /^[\t-\r ]*([+-]?)(?:(inf(?:inity)?)|(nan)|(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?[0-9]+))?)[\t-\r ]*$/i;

/** `float.fromhex`: correctly rounded. @throws ValueError, OverflowError */
export function fromHex(text: string): number {
  encodeWith('utf-8', text, 'strict');
  const match = FORM.exec(text);
  const [, sign, infinity, nan, whole = '', fraction = '', power = '0'] = match ?? [];
  const negate = (value: number) => (sign === '-' ? -value : value);
  if (infinity !== undefined) return negate(Number.POSITIVE_INFINITY);
  if (nan !== undefined) return negate(Number.NaN);
  if (match === null || (whole === '' && fraction === ''))
    throw valueError('invalid hexadecimal floating-point string');
  const mantissa = BigInt(`0x${whole}${fraction}`);
  if (mantissa === 0n) return negate(0);
  const value = roundToFloat(mantissa, Number(power) - 4 * fraction.length);
  if (!Number.isFinite(value)) throw overflowError('hexadecimal value too large to represent as a float');
  return negate(value);
}
