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
  for (const [text, kind] of [...SINGLE, ...BRACKETS]) kinds[text.charCodeAt(0)] = kind;
  return kinds;
}

/** ASCII code of a bracket, or of a character of class `Single` -> its kind. */
export const SINGLES: Uint8Array = /* @__PURE__ */ buildSingles();

/** Operators of two characters; one of three is one of these and `=`. */
const PAIRS: readonly (readonly [string, TokenKind])[] = [
  ['->', TokenKind.Arrow],
  ['//', TokenKind.DoubleSlash],
  ['<<', TokenKind.LeftShift],
  ['>>', TokenKind.RightShift],
  ['**', TokenKind.DoubleStar],
  ['+=', TokenKind.PlusEqual],
  ['-=', TokenKind.MinusEqual],
  ['*=', TokenKind.StarEqual],
  ['/=', TokenKind.SlashEqual],
  ['%=', TokenKind.PercentEqual],
  ['@=', TokenKind.AtEqual],
  ['&=', TokenKind.AmpersandEqual],
  ['|=', TokenKind.VerticalBarEqual],
  ['^=', TokenKind.CircumflexEqual],
  ['<>', TokenKind.LessGreater],
  ['<=', TokenKind.LessEqual],
  ['>=', TokenKind.GreaterEqual],
  ['==', TokenKind.EqualEqual],
  ['!=', TokenKind.NotEqual],
];

/** What a character can mean after an operator. */
export const enum Second {
  Nothing = 0,
  Equal = 1,
  Digit = 7,
  /** How many there are, as a number of bits. */
  Bits = 3,
}

const SECOND_CHARACTERS = ['=', '<', '>', '*', '/', '.'];

function buildSeconds(): Uint8Array {
  const table = new Uint8Array(128);
  SECOND_CHARACTERS.forEach((c, index) => {
    table[c.charCodeAt(0)] = Second.Equal + index;
  });
  for (const c of '0123456789') table[c.charCodeAt(0)] = Second.Digit;
  return table;
}

/** ASCII code -> what the character can mean after an operator: a `Second`, or a number between. */
export const SECONDS: Uint8Array = /* @__PURE__ */ buildSeconds();

/** Added to the kind of an operator of two characters. */
export const PAIR = 128;

function buildOperators(): Uint8Array {
  const table = new Uint8Array(128 << Second.Bits);
  for (const [text, kind] of OPERATORS) {
    const first = text.charCodeAt(0) << Second.Bits;
    table.fill(kind, first, first + (1 << Second.Bits));
  }
  for (const [text, kind] of PAIRS)
    table[(text.charCodeAt(0) << Second.Bits) | SECONDS[text.charCodeAt(1)]!] = kind + PAIR;
  for (const text of [':=', '..', '.0']) table[(text.charCodeAt(0) << Second.Bits) | SECONDS[text.charCodeAt(1)]!] = 0;
  return table;
}

/**
 * ASCII code of an operator, moved up by `Second.Bits`, and what comes after it -> the kind of the operator, plus `PAIR` if it has two
 * characters; 0 where it takes more to know.
 */
export const OPERATOR_KINDS: Uint8Array = /* @__PURE__ */ buildOperators();

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
