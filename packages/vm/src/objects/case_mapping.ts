// Case mappings of str (library reference, "String Methods"; section 3.13 of the Unicode standard): full mappings, with the final sigma.

import { TO_FOLDED, TO_LOWER, TO_TITLE, TO_UPPER } from '../generated/unicode-tables.js';
import { isCased, isCaseIgnorable, isLower, isUpper } from './unicode.js';

const ASCII = /^[\x00-\x7f]*$/;
/** Scripts whose mappings are settled (Unicode never changes one) and without special cases: the engine's own are the same. */
const SETTLED = /^[\x00-\xff\u0400-\u0481]*$/;
const CAPITAL_SIGMA = 0x3a3;

type Mapping = ReadonlyMap<number, string>;

function decodeMap(encoded: string): Mapping {
  const map = new Map<number, string>();
  const number = (text: string) => Number.parseInt(text, 36);
  let code = 0;
  for (const entry of encoded.split(' ')) {
    const [gap, targets] = entry.split('=') as [string, string | undefined];
    if (targets !== undefined) {
      code += number(gap);
      map.set(code, String.fromCodePoint(...targets.split(',').map(number)));
      continue;
    }
    const [distanceToRun, distance, count = '1', step = '1'] = entry.split('.') as [string, string, string?, string?];
    code += number(distanceToRun);
    for (let i = 0; i < number(count); i++) {
      const member = code + i * number(step);
      map.set(member, String.fromCodePoint(member + number(distance)));
    }
  }
  return map;
}

/** A mapping that is decoded when it is first used. */
function lazyMap(encoded: string): () => Mapping {
  let map: Mapping | null = null;
  return () => {
    map ??= decodeMap(encoded);
    return map;
  };
}

const lowerMap = lazyMap(TO_LOWER);
const upperMap = lazyMap(TO_UPPER);
const titleMap = lazyMap(TO_TITLE);
const foldedMap = lazyMap(TO_FOLDED);

const pointOf = (char: string) => char.codePointAt(0) as number;

function lowerOf(char: string): string {
  const code = pointOf(char);
  return code < 128 ? char.toLowerCase() : (lowerMap().get(code) ?? char);
}

function upperOf(char: string): string {
  const code = pointOf(char);
  return code < 128 ? char.toUpperCase() : (upperMap().get(code) ?? char);
}

function titleOf(char: string): string {
  const code = pointOf(char);
  return code < 128 ? char.toUpperCase() : (titleMap().get(code) ?? upperOf(char));
}

function foldedOf(char: string): string {
  const code = pointOf(char);
  return code < 128 ? char.toLowerCase() : (foldedMap().get(code) ?? lowerOf(char));
}

/** A capital letter as a small one at its place in a text: a sigma at the end of a word has a form of its own. */
function lowerAt(chars: readonly string[], i: number): string {
  const char = chars[i] as string;
  if (pointOf(char) !== CAPITAL_SIGMA) return lowerOf(char);
  const skip = (from: number, step: number) => {
    let at = from;
    while (at >= 0 && at < chars.length && isCaseIgnorable(pointOf(chars[at] as string))) at += step;
    const stop = chars[at];
    return stop !== undefined && isCased(pointOf(stop));
  };
  return skip(i - 1, -1) && !skip(i + 1, 1) ? 'ς' : 'σ';
}

/** `text.lower()`. */
export function toLower(text: string): string {
  if (SETTLED.test(text)) return text.toLowerCase();
  const chars = [...text];
  return chars.map((_, i) => lowerAt(chars, i)).join('');
}

/** `text.upper()`. */
export function toUpper(text: string): string {
  if (SETTLED.test(text)) return text.toUpperCase();
  let result = '';
  for (const char of text) result += upperOf(char);
  return result;
}

/** `text.casefold()`. */
export function toFolded(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  let result = '';
  for (const char of text) result += foldedOf(char);
  return result;
}

/** `text.capitalize()`. */
export function toCapitalized(text: string): string {
  if (ASCII.test(text)) return text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
  const chars = [...text];
  return chars.map((char, i) => (i === 0 ? titleOf(char) : lowerAt(chars, i))).join('');
}

/** `text.title()`. */
export function toTitle(text: string): string {
  const chars = [...text];
  let afterCased = false;
  let result = '';
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] as string;
    result += afterCased ? lowerAt(chars, i) : titleOf(char);
    afterCased = isCased(pointOf(char));
  }
  return result;
}

/** `text.swapcase()`. */
export function swapCase(text: string): string {
  const chars = [...text];
  let result = '';
  for (let i = 0; i < chars.length; i++) {
    const char = chars[i] as string;
    const code = pointOf(char);
    result += isUpper(code) ? lowerAt(chars, i) : isLower(code) ? upperOf(char) : char;
  }
  return result;
}
