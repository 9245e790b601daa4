// repr() and ascii() of a string (library reference, "repr", "ascii"): quotes chosen to avoid escapes, what cannot be printed escaped.

import { memoryError } from './exceptions.js';
import { MAX_TEXT } from './text.js';
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

/** Strings from this length on are measured before they are escaped. */
const LONG = MAX_TEXT / 10;

function quoted(text: string, isShown: (codePoint: number) => boolean): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  if (text.length > LONG) checkLength(text, isShown);
  let result = quote;
  // Joined from time to time: a string made of a million pieces is a rope of a million objects.
  let pieces: string[] = [];
  // Start of the characters that are to be copied as they are.
  let start = 0;
  for (let i = 0; i < text.length; ) {
    const code = text.codePointAt(i) as number;
    const size = code > 0xffff ? 2 : 1;
    if (code === quote.charCodeAt(0) || code === BACKSLASH || !isShown(code)) {
      pieces.push(text.slice(start, i), SHORT_ESCAPES.get(code) ?? escapeCodePoint(code));
      if (pieces.length > MAX_PIECES) {
        result += pieces.join('');
        pieces = [];
      }
      start = i + size;
    }
    i += size;
  }
  return result + pieces.join('') + text.slice(start) + quote;
}

const BACKSLASH = 0x5c;
const MAX_PIECES = 4096;
const SHORT_ESCAPES: ReadonlyMap<number, string> = new Map([
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0d, '\\r'],
  [0x22, '\\"'],
  [0x27, "\\'"],
  [BACKSLASH, '\\\\'],
]);

/** Makes sure that the repr of a very long string fits a string. @throws MemoryError if it does not */
function checkLength(text: string, isShown: (codePoint: number) => boolean): void {
  let length = 2;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // A lower bound, exact for ASCII but for quotes.
    length += code >= 0x80 || isShown(code) ? 1 : SHORT_ESCAPES.has(code) ? 2 : 4;
    if (length > MAX_TEXT) throw memoryError();
  }
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
