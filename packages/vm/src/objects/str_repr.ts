// repr() and ascii() of a string (library reference, "repr", "ascii"): quotes chosen to avoid escapes, what cannot be printed escaped.

import { isPrintable } from './unicode.js';

const PLAIN = /^[\x20-\x26\x28-\x5b\x5d-\x7e]*$/;

/** `repr(text)`. */
export function strRepr(text: string): string {
  return PLAIN.test(text) ? `'${text}'` : quoted(text, isPrintable);
}

/** `ascii(text)`. */
export function strAscii(text: string): string {
  return PLAIN.test(text) ? `'${text}'` : quoted(text, isAscii);
}

const isAscii = (codePoint: number) => codePoint >= 0x20 && codePoint < 0x7f;

function quoted(text: string, isShown: (codePoint: number) => boolean): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  let result = quote;
  for (const char of text) {
    const code = char.codePointAt(0) as number;
    if (char === quote || char === '\\') result += `\\${char}`;
    else if (char === '\n') result += '\\n';
    else if (char === '\r') result += '\\r';
    else if (char === '\t') result += '\\t';
    else result += isShown(code) ? char : escapeCodePoint(code);
  }
  return result + quote;
}

/** `\xhh`, `\uhhhh` or `\Uhhhhhhhh`. */
export function escapeCodePoint(code: number): string {
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, '0')}`;
  if (code < 0x10000) return `\\u${code.toString(16).padStart(4, '0')}`;
  return `\\U${code.toString(16).padStart(8, '0')}`;
}

/** What a repr is in `ascii()`: every character beyond ASCII escaped. */
export function escapeNonAscii(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  return text.replace(/[^\x00-\x7f]/gu, (char) => escapeCodePoint(char.codePointAt(0) as number));
}
