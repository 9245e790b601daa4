// Names of Unicode characters, as `\N{...}` and `unicodedata` know them. The tables are unpacked when the first name is asked for.
//
// The packed form (see scripts/generate-character-names.mjs): a digit is a character from `#` to `~`, of base 91. The names stand in the
// order of their characters; `!` and four digits say which character comes next when it is not the following one. A name is the number of
// words it shares with the one before, the number of its other words, and their codes.
import {
  ALIASES,
  NAMES,
  NUMBERED,
  ONE_CHARACTER_CODES,
  TWO_CHARACTER_LEADS,
  WORDS,
} from '../generated/character-names.js';

const BASE = 91;
const CJK_PREFIX = 'CJK UNIFIED IDEOGRAPH-';
const HANGUL_PREFIX = 'HANGUL SYLLABLE ';
const HANGUL_FIRST = 0xac00;
const HANGUL_COUNT = 11172;
const LEADS = 'G GG N D DD R M B BB S SS  J JJ C K T P H'.split(' ');
const VOWELS = 'A AE YA YAE EO E YEO YE O WA WAE OE YO U WEO WE WI YU EU YI I'.split(' ');
const TRAILS = ' G GG GS N NJ NH D L LG LM LB LS LT LP LH M B BS S SS NG J C K T P H'.split(' ');

let byName: Map<string, number> | null = null;
let byCode: Map<number, string> | null = null;

/**
 * The code point of the character with this name or alias, or -1. As in CPython, case does not matter, but for Hangul syllables and CJK
 * ideographs; named sequences are no characters.
 */
export function lookupCharacterName(name: string): number {
  if (name.startsWith(HANGUL_PREFIX)) {
    const hangul = lookupHangul(name.slice(HANGUL_PREFIX.length));
    if (hangul >= 0) return hangul;
  }
  if (name.startsWith(CJK_PREFIX)) return lookupNumbered(CJK_PREFIX, name.slice(CJK_PREFIX.length), /^[0-9A-F]{4,5}$/);
  const upper = name.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
  const dash = upper.lastIndexOf('-') + 1;
  if (dash > 0 && !upper.startsWith(CJK_PREFIX)) {
    const numbered = lookupNumbered(upper.slice(0, dash), upper.slice(dash), /^[0-9A-F]{4,6}$/);
    if (numbered >= 0 && numbered.toString(16).toUpperCase().padStart(4, '0') === upper.slice(dash)) return numbered;
  }
  return nameTable().get(upper) ?? -1;
}

/** The name of a character, or `null` for one that has none. */
export function characterName(code: number): string | null {
  if (code >= HANGUL_FIRST && code < HANGUL_FIRST + HANGUL_COUNT) return hangulName(code - HANGUL_FIRST);
  for (const [prefix, first, last] of NUMBERED)
    if (code >= first && code <= last) return prefix + code.toString(16).toUpperCase().padStart(4, '0');
  if (byCode === null) byCode = unpackNames();
  return byCode.get(code) ?? null;
}

function lookupNumbered(prefix: string, digits: string, form: RegExp): number {
  if (!form.test(digits)) return -1;
  const code = Number.parseInt(digits, 16);
  return NUMBERED.some(([p, first, last]) => p === prefix && code >= first && code <= last) ? code : -1;
}

function hangulName(index: number): string {
  const lead = LEADS[Math.floor(index / 588)]!;
  const vowel = VOWELS[Math.floor((index % 588) / 28)]!;
  return HANGUL_PREFIX + lead + vowel + TRAILS[index % 28]!;
}

/** The longest letter that a text begins with, and its number. */
function longest(letters: readonly string[], text: string): number {
  let found = -1;
  letters.forEach((letter, i) => {
    if (text.startsWith(letter) && (found < 0 || letter.length > letters[found]!.length)) found = i;
  });
  return found;
}

function lookupHangul(text: string): number {
  const lead = longest(LEADS, text);
  const afterLead = text.slice(LEADS[lead]!.length);
  const vowel = longest(VOWELS, afterLead);
  if (vowel < 0) return -1;
  const afterVowel = afterLead.slice(VOWELS[vowel]!.length);
  const trail = longest(TRAILS, afterVowel);
  if (TRAILS[trail] !== afterVowel) return -1;
  return HANGUL_FIRST + (lead * 21 + vowel) * 28 + trail;
}

function nameTable(): Map<string, number> {
  if (byName !== null) return byName;
  if (byCode === null) byCode = unpackNames();
  byName = new Map();
  for (const [code, name] of byCode) byName.set(name, code);
  for (const [code, alias] of ALIASES) byName.set(alias, code);
  return byName;
}

/** A digit: `~` stands for the backslash, which would have to be written twice. */
function digit(p: number): number {
  const c = NAMES.charCodeAt(p);
  return c === 126 ? 57 : c - 35;
}

function unpackNames(): Map<number, string> {
  const groups = WORDS.map(unpackWords);
  const names = new Map<number, string>();
  let code = 0;
  let previous: string[] = [];
  for (let p = 0; p < NAMES.length; code++) {
    if (NAMES.charCodeAt(p) === 33) {
      code = ((digit(p + 1) * BASE + digit(p + 2)) * BASE + digit(p + 3)) * BASE + digit(p + 4);
      p += 5;
    }
    const name = previous.slice(0, digit(p++));
    for (let rest = digit(p++); rest > 0; rest--) {
      const first = digit(p++);
      if (first < ONE_CHARACTER_CODES) name.push(groups[0]![first]!);
      else if (first < ONE_CHARACTER_CODES + TWO_CHARACTER_LEADS)
        name.push(groups[1]![(first - ONE_CHARACTER_CODES) * BASE + digit(p++)]!);
      else {
        const high = (first - ONE_CHARACTER_CODES - TWO_CHARACTER_LEADS) * BASE + digit(p++);
        name.push(groups[2]![high * BASE + digit(p++)]!);
      }
    }
    names.set(code, name.join(' '));
    previous = name;
  }
  return names;
}

/** Words, each as the number of letters it shares with the one before and the rest of it, with `a` to `j` for digits. */
function unpackWords(text: string): string[] {
  let previous = '';
  return [...text.matchAll(/(\d)(\D*)/g)].map(([, shared, rest]) => {
    previous = previous.slice(0, Number(shared)) + rest!.replace(/[a-j]/g, (c) => String(c.charCodeAt(0) - 97));
    return previous;
  });
}
