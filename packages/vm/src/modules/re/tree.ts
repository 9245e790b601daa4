// The syntax tree of a regular expression, and the sets of characters in it.

import { decimalValue, digitValue, isAlpha, isNumeric, isSpace } from '../../objects/unicode.js';

/** The flags of `re` with CPython's numbers. */
export const enum Flag {
  IgnoreCase = 2,
  Locale = 4,
  MultiLine = 8,
  DotAll = 16,
  Unicode = 32,
  Verbose = 64,
  Debug = 128,
  Ascii = 256,
}

/** Where a position must be. */
export const enum At {
  Start,
  LineStart,
  End,
  LineEnd,
  VeryEnd,
  Boundary,
  NoBoundary,
  AsciiBoundary,
  NoAsciiBoundary,
}

/** No upper bound of a repetition. */
export const UNBOUNDED = 0xffffffff;

/** Whether a character is a member; `c` is a code point, or a byte. */
export type CharTest = (c: number) => boolean;

export type RepeatMode = 'greedy' | 'lazy' | 'possessive';

export type Node =
  | { readonly kind: 'char'; readonly code: number; readonly fold: Fold | null }
  | { readonly kind: 'any'; readonly newline: boolean }
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'sequence'; readonly nodes: readonly Node[] }
  | { readonly kind: 'branch'; readonly branches: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly min: number;
      readonly max: number;
      readonly mode: RepeatMode;
      readonly node: Node;
    }
  | { readonly kind: 'group'; readonly index: number; readonly node: Node }
  | { readonly kind: 'at'; readonly at: At }
  | { readonly kind: 'reference'; readonly index: number; readonly fold: Fold | null }
  | { readonly kind: 'look'; readonly behind: boolean; readonly negative: boolean; readonly node: Node }
  | { readonly kind: 'atomic'; readonly node: Node }
  | { readonly kind: 'condition'; readonly index: number; readonly yes: Node; readonly no: Node };

/** Maps characters that differ in case only to the same number. */
export type Fold = (c: number) => number;

export const foldAscii: Fold = (c) => (c >= 65 && c <= 90 ? c + 32 : c);

const single = (text: string, otherwise: number): number => {
  const code = text.codePointAt(0) as number;
  return text.length === (code > 0xffff ? 2 : 1) ? code : otherwise;
};

/** Small letters whose capitals are the same several characters. */
const SAME_CAPITALS = /* @__PURE__ */ new Map([
  [0x1fd3, 0x390],
  [0x1fe3, 0x3b0],
  [0xfb06, 0xfb05],
]);

/** I with a dot above: its small letter is i. */
const DOTTED_I = 0x130;

export const foldUnicode: Fold = (c) => {
  if (c < 128) return foldAscii(c);
  if (c === DOTTED_I) return 105;
  if (c >= 0x1fd3) {
    const same = SAME_CAPITALS.get(c);
    if (same !== undefined) return same;
  }
  const upper = single(String.fromCodePoint(c).toUpperCase(), c);
  return single(String.fromCodePoint(upper).toLowerCase(), upper);
};

/** Where the characters are that are neither the small letter nor the capital of what they fold to. */
const ODD_PLACES: readonly (readonly [number, number])[] = [
  [0xb5, 0xb5],
  [0x130, 0x131],
  [0x17f, 0x17f],
  [0x1c5, 0x1f2],
  [0x345, 0x345],
  [0x3c2, 0x3f5],
  [0x1c80, 0x1c88],
  [0x1e9b, 0x1ffc],
  [0x2126, 0x212b],
  [0xfb06, 0xfb06],
];

/** These characters by what they fold to, made when first asked for. */
let oddCharacters: Map<number, number[]> | null = null;

function oddCharactersOf(folded: number): readonly number[] {
  if (oddCharacters === null) {
    oddCharacters = new Map();
    for (const [low, high] of ODD_PLACES)
      for (let c = low; c <= high; c++) {
        const key = foldUnicode(c);
        const known = oddCharacters.get(key);
        if (known !== undefined) known.push(c);
        else if (key !== c) oddCharacters.set(key, [c]);
      }
  }
  return oddCharacters.get(folded) ?? [];
}

export const isDigit: CharTest = (c) => decimalValue(c) >= 0;
export const isAsciiDigit: CharTest = (c) => c >= 48 && c <= 57;
export const isWord: CharTest = (c) =>
  c < 128 ? isAsciiWord(c) : isAlpha(c) || decimalValue(c) >= 0 || digitValue(c) >= 0 || isNumeric(c);
export const isAsciiWord: CharTest = (c) =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95;
export const isBlank: CharTest = isSpace;
export const isAsciiBlank: CharTest = (c) => c === 32 || (c >= 9 && c <= 13);

const TABLE_SIZE = 256;

/** A set of characters: ranges and classes, or all others. Answers for small characters are in a table, made when first asked. */
export class CharSet {
  readonly negative: boolean;
  private readonly ranges: readonly (readonly [number, number])[];
  private readonly classes: readonly CharTest[];
  private readonly fold: Fold | null;
  private table: Uint8Array | null;

  constructor(
    negative: boolean,
    ranges: readonly (readonly [number, number])[],
    classes: readonly CharTest[],
    fold: Fold | null,
  ) {
    this.negative = negative;
    this.ranges = ranges;
    this.classes = classes;
    this.fold = fold;
    this.table = null;
  }

  has(c: number): boolean {
    if (c >= TABLE_SIZE) return this.test(c) !== this.negative;
    if (this.table === null) {
      this.table = new Uint8Array(TABLE_SIZE);
      for (let i = 0; i < TABLE_SIZE; i++) this.table[i] = this.test(i) !== this.negative ? 1 : 0;
    }
    return this.table[c] === 1;
  }

  private test(c: number): boolean {
    if (this.holds(c)) return true;
    const { fold } = this;
    if (fold === null) return false;
    const folded = fold(c);
    if (this.holds(folded)) return true;
    const text = String.fromCodePoint(folded);
    const upper = single(text.toUpperCase(), folded);
    if (fold === foldUnicode ? this.holds(upper) : folded < 128 && upper < 128 && this.holds(upper)) return true;
    // Other characters that fold to the same are beyond ASCII.
    const isWide = fold === foldUnicode && this.ranges.some(([, high]) => high > 127);
    return isWide && oddCharactersOf(folded).some((other) => this.isInRanges(other));
  }

  private isInRanges(c: number): boolean {
    for (const [low, high] of this.ranges) if (c >= low && c <= high) return true;
    return false;
  }

  private holds(c: number): boolean {
    if (this.isInRanges(c)) return true;
    for (const test of this.classes) if (test(c)) return true;
    return false;
  }
}
