// The methods of str whose name begins with "is" (library reference, "String Methods").

import type { VM } from '../vm.js';
import type { MethodRow } from './define.js';
import type { Value } from './object.js';
import { asText } from './text.js';
import {
  decimalValue,
  digitValue,
  isAlpha,
  isLower,
  isNameContinue,
  isNameStart,
  isNumeric,
  isPrintable,
  isSpace,
  isTitleLetter,
  isUpper,
} from './unicode.js';

const pointOf = (char: string) => char.codePointAt(0) as number;

/** Whether every character is of a kind. */
function every(text: string, test: (codePoint: number) => boolean): boolean {
  for (const char of text) if (!test(pointOf(char))) return false;
  return true;
}

/** Whether there are characters, all of one kind. */
const all = (test: (codePoint: number) => boolean) => (text: string) => text !== '' && every(text, test);

const isDecimal = (c: number) => decimalValue(c) >= 0;
const isDigit = (c: number) => digitValue(c) >= 0;
const isAlnum = (c: number) => isAlpha(c) || isDigit(c) || isNumeric(c);

/** `text.islower()` and `text.isupper()`: cased characters, all of one case. */
const ofCase = (is: (c: number) => boolean, isOther: (c: number) => boolean) => (text: string) => {
  let found = false;
  for (const char of text) {
    const code = pointOf(char);
    if (isOther(code) || isTitleLetter(code)) return false;
    found ||= is(code);
  }
  return found;
};

/** `text.istitle()`: a capital after what has no case, a small letter after what has. */
function isTitle(text: string): boolean {
  let afterCased = false;
  let found = false;
  for (const char of text) {
    const code = pointOf(char);
    const isCapital = isUpper(code) || isTitleLetter(code);
    if (!isCapital && !isLower(code)) {
      afterCased = false;
      continue;
    }
    if (isCapital === afterCased) return false;
    afterCased = true;
    found = true;
  }
  return found;
}

/** `text.isidentifier()`: keywords are identifiers too. */
export function isIdentifier(text: string): boolean {
  if (text === '' || !isNameStart(pointOf(text))) return false;
  return every(text, isNameContinue);
}

const predicate = (test: (text: string) => boolean) => (_vm: VM, self: Value) => test(asText(self) as string);

export const STR_PREDICATES: readonly MethodRow[] = [
  ['isalnum()', predicate(all(isAlnum)), 'Whether there are only letters and digits.'],
  ['isalpha()', predicate(all(isAlpha)), 'Whether there are only letters.'],
  [
    'isascii()',
    predicate((text) => /^[\x00-\x7f]*$/.test(text)),
    'Whether there are only characters of ASCII, or none.',
  ],
  ['isdecimal()', predicate(all(isDecimal)), 'Whether there are only decimal digits.'],
  ['isdigit()', predicate(all(isDigit)), 'Whether there are only digits.'],
  ['isidentifier()', predicate(isIdentifier), 'Whether the text could be a name.'],
  ['islower()', predicate(ofCase(isLower, isUpper)), 'Whether there are letters, all of them small.'],
  ['isnumeric()', predicate(all(isNumeric)), 'Whether there are only characters that stand for numbers.'],
  [
    'isprintable()',
    predicate((text) => every(text, isPrintable)),
    'Whether repr() would show every character as itself.',
  ],
  ['isspace()', predicate(all(isSpace)), 'Whether there is only white space.'],
  ['istitle()', predicate(isTitle), 'Whether each word begins with a capital and goes on with small letters.'],
  ['isupper()', predicate(ofCase(isUpper, isLower)), 'Whether there are letters, all of them capitals.'],
];
