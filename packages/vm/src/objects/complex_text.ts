// complex to text and from text (library reference, "complex").

import { floatToText, parseFloat_ } from './float_text.js';
import { asciiDigits } from './int_text.js';
import { stripPadding } from './text.js';

/** One part as `repr()` writes it inside a complex: a whole number without `.0`. */
function partText(value: number): string {
  const text = floatToText(value);
  return text.endsWith('.0') ? text.slice(0, -2) : text;
}

/** `repr(complex(real, imag))`. */
export function complexToText(real: number, imag: number): string {
  if (real === 0 && !Object.is(real, -0)) return `${partText(imag)}j`;
  const second = partText(imag);
  return `(${partText(real)}${second.startsWith('-') ? '' : '+'}${second}j)`;
}

const NUMBER = '[+-]?(?:inf(?:inity)?|nan|(?:\\d[\\d_]*\\.?[\\d_]*|\\.\\d[\\d_]*)(?:e[+-]?\\d[\\d_]*)?)';
// A real part, an imaginary part, or a real part followed by an imaginary part with a sign; the 1 of an imaginary unit may be left out.
const REAL = new RegExp(`^${NUMBER}$`, 'i');
const IMAGINARY = new RegExp(`^(${NUMBER}|[+-]?)j$`, 'i');
const BOTH = new RegExp(`^(${NUMBER})([+-](?:${NUMBER.slice('[+-]?'.length)})?)j$`, 'i');

/**
 * Reads a complex number as `complex(text)` does.
 * @returns real and imaginary part, or undefined for text that is none
 */
export function parseComplex(text: string): readonly [number, number] | undefined {
  let stripped = asciiDigits(stripPadding(text));
  if (stripped.startsWith('(') && stripped.endsWith(')')) stripped = stripPadding(stripped.slice(1, -1));
  if (REAL.test(stripped)) return pair(stripped, undefined);
  const imaginary = IMAGINARY.exec(stripped);
  if (imaginary !== null) return pair(undefined, imaginary[1]);
  const both = BOTH.exec(stripped);
  return both === null ? undefined : pair(both[1], both[2]);
}

function pair(real: string | undefined, imag: string | undefined): readonly [number, number] | undefined {
  const a = real === undefined ? 0 : parseFloat_(real);
  const b = imag === undefined ? 0 : /^[+-]?$/.test(imag) ? Number(`${imag}1`) : parseFloat_(imag);
  return a === undefined || b === undefined ? undefined : [a, b];
}
