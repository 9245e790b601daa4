// Classes of ASCII characters, and the keyword table.
import { KEYWORDS, TokenKind } from './token-kind.js';

/** The last two are the characters of words. */
export const enum CharClass {
  Other = 0,
  Space = 1,
  /** An operator of one character, unless one that can go on with it follows. */
  Operator = 2,
  /** A token of one character, whatever follows. */
  Single = 3,
  Open = 4,
  Close = 5,
  Digit = 6,
  Letter = 7,
}

const SINGLE: readonly (readonly [string, TokenKind])[] = [
  [',', TokenKind.Comma],
  [';', TokenKind.Semicolon],
  ['~', TokenKind.Tilde],
];

const BRACKETS: readonly (readonly [string, TokenKind])[] = [
  ['(', TokenKind.LeftParen],
  [')', TokenKind.RightParen],
  ['[', TokenKind.LeftBracket],
  [']', TokenKind.RightBracket],
  ['{', TokenKind.LeftBrace],
  ['}', TokenKind.RightBrace],
];

const OPERATORS: readonly (readonly [string, TokenKind])[] = [
  [':', TokenKind.Colon],
  ['.', TokenKind.Dot],
  ['=', TokenKind.Equal],
  ['!', TokenKind.Exclamation],
  ['+', TokenKind.Plus],
  ['-', TokenKind.Minus],
  ['*', TokenKind.Star],
  ['/', TokenKind.Slash],
  ['%', TokenKind.Percent],
  ['@', TokenKind.At],
  ['&', TokenKind.Ampersand],
  ['|', TokenKind.VerticalBar],
  ['^', TokenKind.Circumflex],
  ['<', TokenKind.Less],
  ['>', TokenKind.Greater],
];

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(128);
  for (let c = 65; c <= 90; c++) classes[c] = classes[c + 32] = CharClass.Letter;
  classes[95] = CharClass.Letter;
  for (let c = 48; c <= 57; c++) classes[c] = CharClass.Digit;
  classes[32] = classes[9] = classes[12] = CharClass.Space;
  for (const [text] of OPERATORS) classes[text.charCodeAt(0)] = CharClass.Operator;
  for (const [text] of SINGLE) classes[text.charCodeAt(0)] = CharClass.Single;
  BRACKETS.forEach(([text], index) => {
    classes[text.charCodeAt(0)] = index % 2 === 0 ? CharClass.Open : CharClass.Close;
  });
  return classes;
}

/** ASCII code -> CharClass. */
export const CLASSES: Uint8Array = /* @__PURE__ */ buildClasses();

function buildSingles(): Uint8Array {
  const kinds = new Uint8Array(128);
  for (const [text, kind] of [...OPERATORS, ...SINGLE, ...BRACKETS]) kinds[text.charCodeAt(0)] = kind;
  return kinds;
}

/** ASCII code of an operator or a bracket -> its kind when it stands alone. */
export const SINGLES: Uint8Array = /* @__PURE__ */ buildSingles();

function buildSeconds(): Uint8Array {
  const table = new Uint8Array(128);
  for (const c of '=<>*/.') table[c.charCodeAt(0)] = 1;
  for (const c of '0123456789') table[c.charCodeAt(0)] = 2;
  return table;
}

/** ASCII code -> 1 when the character can make one token with an operator before it, 2 when it can with a point alone. */
export const SECONDS: Uint8Array = /* @__PURE__ */ buildSeconds();

function buildStringStops(): Uint8Array {
  const table = new Uint8Array(128);
  for (const c of '\0\n\r"\'\\') table[c.charCodeAt(0)] = 1;
  return table;
}

/** ASCII code -> 1 when the character may mean something inside a string literal. */
export const STRING_STOPS: Uint8Array = /* @__PURE__ */ buildStringStops();

/** The hash of a word: the lexer computes it as it goes. */
export function wordHash(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) | 0;
  return hash;
}

/** Chosen so that no two keywords share a slot; a test checks it. */
const MULTIPLIER = 2608783;
const SHIFT = 25;

/** The slot of a word in the keyword tables. */
export function keywordSlot(hash: number): number {
  return Math.imul(hash, MULTIPLIER) >>> SHIFT;
}

function buildKeywordHashes(): Int32Array {
  const hashes = new Int32Array(1 << (32 - SHIFT));
  for (const word of KEYWORDS) hashes[keywordSlot(wordHash(word))] = wordHash(word);
  return hashes;
}

function buildKeywordKinds(): Uint8Array {
  const kinds = new Uint8Array(1 << (32 - SHIFT)).fill(TokenKind.Name);
  KEYWORDS.forEach((word, index) => {
    kinds[keywordSlot(wordHash(word))] = TokenKind.False + index;
  });
  return kinds;
}

export const KEYWORD_HASHES: Int32Array = /* @__PURE__ */ buildKeywordHashes();
export const KEYWORD_KINDS: Uint8Array = /* @__PURE__ */ buildKeywordKinds();

/** The kind of a word whose hash is that of the keyword of this kind: another word may have the same hash. */
export function checkKeyword(kind: TokenKind, source: string, start: number, end: number): TokenKind {
  const word = KEYWORDS[kind - TokenKind.False]!;
  return word.length === end - start && source.startsWith(word, start) ? kind : TokenKind.Name;
}
