// Classes of ASCII characters, and the keyword table.
import { KEYWORDS, TokenKind } from './token-kind.js';

export const enum CharClass {
  Other = 0,
  Letter = 1,
  Digit = 2,
  Space = 3,
}

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(128);
  for (let c = 65; c <= 90; c++) classes[c] = classes[c + 32] = CharClass.Letter;
  classes[95] = CharClass.Letter;
  for (let c = 48; c <= 57; c++) classes[c] = CharClass.Digit;
  classes[32] = classes[9] = classes[12] = CharClass.Space;
  return classes;
}

/** ASCII code -> CharClass. */
export const CLASSES: Uint8Array = /* @__PURE__ */ buildClasses();

/** A slot for each keyword: no two of them meet. */
function keywordSlot(first: number, last: number, length: number): number {
  return (first + last * 11 + length) & 127;
}

function buildKeywordText(): string[] {
  const text: string[] = new Array<string>(128).fill('');
  for (const word of KEYWORDS) {
    const slot = keywordSlot(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length);
    text[slot] = word;
  }
  return text;
}

function buildKeywordKinds(): Uint8Array {
  const kinds = new Uint8Array(128);
  KEYWORDS.forEach((word, index) => {
    kinds[keywordSlot(word.charCodeAt(0), word.charCodeAt(word.length - 1), word.length)] = TokenKind.False + index;
  });
  return kinds;
}

const KEYWORD_TEXT: string[] = /* @__PURE__ */ buildKeywordText();
const KEYWORD_KINDS: Uint8Array = /* @__PURE__ */ buildKeywordKinds();

/** The kind of the word `source[start, end)`: that of a keyword, or `Name`. */
export function wordKind(source: string, start: number, end: number): number {
  const length = end - start;
  const slot = keywordSlot(source.charCodeAt(start), source.charCodeAt(end - 1), length);
  const word = KEYWORD_TEXT[slot]!;
  if (word.length !== length) return TokenKind.Name;
  for (let i = 0; i < length; i++) if (word.charCodeAt(i) !== source.charCodeAt(start + i)) return TokenKind.Name;
  return KEYWORD_KINDS[slot]!;
}
