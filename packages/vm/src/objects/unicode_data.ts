// What the Unicode database says of characters beyond what `str` needs: the tables of scripts/generate-unicode-data.mjs, unpacked when a
// program first asks.

import {
  CATEGORIES,
  CATEGORIES_VALUES,
  COMBINING_CLASSES,
  COMBINING_CLASSES_VALUES,
  DECOMPOSITION_TAGS,
  DECOMPOSITIONS,
  DIRECTIONS,
  DIRECTIONS_VALUES,
  MIRRORED,
  MIRRORED_VALUES,
  NUMBERS,
  WIDTHS,
  WIDTHS_VALUES,
} from '../generated/unicode-data.js';

const fromLetter = (letter: string): number => {
  const code = letter.charCodeAt(0);
  return code < 0xc0 ? code - 65 : code - 0xc0 + 26;
};

/** A property of characters from its table. */
function property(table: string, values: readonly string[]): (codePoint: number) => string {
  let starts: number[] | null = null;
  let kinds: number[] = [];
  return (codePoint) => {
    if (starts === null) {
      starts = [];
      kinds = [];
      let start = 0;
      for (const [, letter, length] of table.matchAll(/([^0-9a-z])([0-9a-z]*)/g)) {
        starts.push(start);
        kinds.push(fromLetter(letter as string));
        start += length === '' ? 1 : Number.parseInt(length as string, 36);
      }
    }
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >>> 1;
      if ((starts[middle] as number) <= codePoint) low = middle;
      else high = middle;
    }
    return values[kinds[low] as number] as string;
  };
}

export const categoryOf = property(CATEGORIES, CATEGORIES_VALUES);
export const directionOf = property(DIRECTIONS, DIRECTIONS_VALUES);
export const combiningClassOf = property(COMBINING_CLASSES, COMBINING_CLASSES_VALUES);
export const mirroredOf = property(MIRRORED, MIRRORED_VALUES);
export const widthOf = property(WIDTHS, WIDTHS_VALUES);

let numbers: Map<number, number> | null = null;

/** The numeric value of a character, or undefined. */
export function numericValue(codePoint: number): number | undefined {
  if (numbers === null) {
    numbers = new Map();
    let code = 0;
    for (const part of NUMBERS.split(' ')) {
      const [gap, value] = part.split(':') as [string, string];
      const [first, count] = value.split('+') as [string, string | undefined];
      const [numerator, denominator] = first.split('/').map(Number) as [number, number | undefined];
      code += Number.parseInt(gap, 36);
      for (let i = 0; i < Number(count ?? 1); i++) numbers.set(code + i, (numerator + i) / (denominator ?? 1));
      code += Number(count ?? 1) - 1;
    }
  }
  return numbers.get(codePoint);
}

let decompositions: Map<number, string> | null = null;

const hex = (codePoint: number): string => codePoint.toString(16).toUpperCase().padStart(4, '0');

/** What a character is made of: a tag, perhaps, and code points in hexadecimal; the empty string for one that is whole. */
export function decompositionOf(codePoint: number): string {
  if (decompositions === null) {
    decompositions = new Map();
    let code = 0;
    for (const [, gap, letter, distances, count] of DECOMPOSITIONS.matchAll(
      /([0-9a-z]*)([^0-9a-z ])([-0-9a-z,]+)(?:\*([0-9a-z]+))?/g,
    )) {
      code += gap === '' ? 1 : Number.parseInt(gap as string, 36);
      const tag = DECOMPOSITION_TAGS[fromLetter(letter as string)] as string;
      for (let left = count === undefined ? 1 : Number.parseInt(count, 36); left > 0; left--) {
        let at = code;
        const targets = (distances as string).split(',').map((distance) => hex((at += Number.parseInt(distance, 36))));
        decompositions.set(code, (tag === '' ? targets : [tag, ...targets]).join(' '));
        if (left > 1) code++;
      }
    }
  }
  return decompositions.get(codePoint) ?? '';
}
