// Python's `repr` of the values that a constant can have (reference of the notation: 2.4 and 2.6, "Literals").
import { ConstantType, type ConstantValue, type GivenConstant } from '../generated/nodes.js';
import { isPrintable } from './printable.js';

/**
 * The `repr` of a constant.
 * @param value as a Constant holds it (a complex literal holds its imaginary part)
 * @param type what the value is, since a JavaScript number alone does not tell 1 from 1.0 from 1j
 */
export function constantRepr(value: ConstantValue, type: ConstantType): string {
  switch (type) {
    case ConstantType.None:
      return 'None';
    case ConstantType.True:
      return 'True';
    case ConstantType.False:
      return 'False';
    case ConstantType.Ellipsis:
      return 'Ellipsis';
    case ConstantType.Int:
      return String(value);
    case ConstantType.Float:
      return floatRepr(value as number);
    case ConstantType.Complex:
      return `${floatRepr(value as number).replace(/\.0$/, '')}j`;
    case ConstantType.Str:
      return stringRepr(value as string);
    case ConstantType.Bytes:
      return bytesRepr(value as Uint8Array);
    case ConstantType.Given:
      return (value as GivenConstant).repr();
  }
}

/** The shortest digits that read back as the same float; an exponent below 1e-4 and from 1e16. */
export function floatRepr(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value < 0 ? '-inf' : 'inf';
  if (Object.is(value, -0)) return '-0.0';
  const [mantissa, exponentText] = value.toExponential().split('e') as [string, string];
  const exponent = Number(exponentText);
  if (value === 0 || (exponent >= -4 && exponent < 16)) {
    // JavaScript writes these in full too (it goes on to 1e21, and down to 1e-6).
    const text = String(value);
    return text.includes('.') ? text : `${text}.0`;
  }
  const digits = Math.abs(exponent);
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${digits < 10 ? '0' : ''}${digits}`;
}

/** `repr` of a `str` given as UTF-16, in which an unpaired surrogate is a character of its own. */
export function stringRepr(value: string): string {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  let out = quote;
  for (const c of value) {
    if (c === quote) out += `\\${c}`;
    else out += c === '\\' || !isPrintable(c.codePointAt(0)!) ? escapeCharacter(c) : c;
  }
  return out + quote;
}

/** The escape sequence of one character, as the codec `unicode_escape` writes it. */
export function escapeCharacter(c: string): string {
  switch (c) {
    case '\\':
      return '\\\\';
    case '\n':
      return '\\n';
    case '\r':
      return '\\r';
    case '\t':
      return '\\t';
  }
  const code = c.codePointAt(0)!;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}

/** `repr` of a `bytes`. */
export function bytesRepr(value: Uint8Array): string {
  const quote = value.includes(39) && !value.includes(34) ? '"' : "'";
  let out = `b${quote}`;
  for (const byte of value) {
    const c = String.fromCharCode(byte);
    if (c === quote) out += `\\${c}`;
    else out += c === '\\' || byte < 0x20 || byte >= 0x7f ? escapeCharacter(c) : c;
  }
  return out + quote;
}
