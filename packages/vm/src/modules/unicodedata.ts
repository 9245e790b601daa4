// unicodedata (library reference, "unicodedata - Unicode Database").

import { PyFloat } from '@taipan/bytecode';
import { characterName, lookupCharacterName } from '@taipan/source';
import type { BuiltinRow } from '../builtins/signature.js';
import { UNICODE_VERSION } from '../generated/unicode-data.js';
import { bytesFrom } from '../objects/bytes.js';
import { keyError, typeError, valueError } from '../objects/exceptions.js';
import type { Value } from '../objects/object.js';
import { asText, codePointLength } from '../objects/text.js';
import { argumentTypeName } from '../objects/types.js';
import { decimalValue, digitValue } from '../objects/unicode.js';
import {
  categoryOf,
  combiningClassOf,
  decompositionOf,
  directionOf,
  mirroredOf,
  numericValue,
  widthOf,
} from '../objects/unicode_data.js';
import type { VM } from '../vm.js';
import type { ModuleDefinition } from './module.js';

/** The code point of an argument that is one character. */
function character(name: string, value: Value, number: string): number {
  const text = asText(value);
  if (text === undefined)
    throw typeError(`${name}() argument${number} must be a unicode character, not ${argumentTypeName(value)}`);
  const length = codePointLength(text);
  if (length !== 1)
    throw typeError(`${name}(): argument${number} must be a unicode character, not a string of length ${length}`);
  return text.codePointAt(0) as number;
}

/** A function of one character. */
const ofCharacter = (name: string, documentation: string, property: (codePoint: number) => Value): BuiltinRow => [
  `${name}(chr, /)`,
  (_vm: VM, value: Value) => property(character(name, value, '')),
  documentation,
];

/** A function of one character that has no value for some: a default, or an error. */
const orDefault = (
  name: string,
  documentation: string,
  complaint: string,
  property: (codePoint: number) => Value | undefined,
): BuiltinRow => [
  `${name}(chr, default=None, /)`,
  (_vm: VM, value: Value, byDefault: Value | undefined) => {
    const result = property(character(name, value, ' 1')) ?? byDefault;
    if (result === undefined) throw valueError(complaint);
    return result;
  },
  documentation,
];

function lookup(_vm: VM, value: Value): Value {
  const bytes = bytesFrom(value);
  const name = bytes === undefined ? asText(value) : String.fromCharCode(...bytes);
  if (name === undefined) throw typeError(`a bytes-like object is required, not '${argumentTypeName(value)}'`);
  const code = lookupCharacterName(name);
  if (code < 0) throw keyError(`undefined character name '${name}'`);
  return String.fromCodePoint(code);
}

const FORMS: ReadonlySet<string> = new Set(['NFC', 'NFD', 'NFKC', 'NFKD']);

/** The text in a normal form, and as it was. */
function normalized(name: string, form: Value, value: Value): [after: string, before: string] {
  const [formName, text] = [form, value].map((argument, i) => {
    const found = asText(argument);
    if (found === undefined)
      throw typeError(`${name}() argument ${i + 1} must be str, not ${argumentTypeName(argument)}`);
    return found;
  }) as [string, string];
  if (text === '') return [text, text];
  if (!FORMS.has(formName)) throw valueError('invalid normalization form');
  return [text.normalize(formName), text];
}

const known = (value: number): number | undefined => (value < 0 ? undefined : value);

export const unicodedataModule: ModuleDefinition = {
  name: 'unicodedata',
  documentation: 'What the Unicode database says of characters.',
  functions: [
    ['lookup(name, /)', lookup, 'The character with a name.'],
    orDefault('name', 'The name of a character.', 'no such name', (c) => characterName(c) ?? undefined),
    orDefault('decimal', 'The value of a decimal digit.', 'not a decimal', (c) => known(decimalValue(c))),
    orDefault('digit', 'The value of a digit.', 'not a digit', (c) => known(digitValue(c))),
    orDefault('numeric', 'The numeric value of a character.', 'not a numeric character', (c) => {
      const value = numericValue(c);
      return value === undefined ? undefined : new PyFloat(value);
    }),
    ofCharacter('category', 'The general category of a character.', categoryOf),
    ofCharacter('bidirectional', 'The bidirectional class of a character.', directionOf),
    ofCharacter('combining', 'The canonical combining class of a character.', (c) => Number(combiningClassOf(c))),
    ofCharacter('east_asian_width', 'The East Asian width of a character.', widthOf),
    ofCharacter('mirrored', 'Whether a character is mirrored in text from right to left, as a number.', (c) =>
      Number(mirroredOf(c)),
    ),
    ofCharacter('decomposition', 'What a character is made of.', decompositionOf),
    [
      'normalize(form, unistr, /)',
      (_vm: VM, form: Value, text: Value) => normalized('normalize', form, text)[0],
      'A text in a normal form.',
    ],
    [
      'is_normalized(form, unistr, /)',
      (_vm: VM, form: Value, text: Value) => {
        const [after, before] = normalized('is_normalized', form, text);
        return after === before;
      },
      'Whether a text is in a normal form.',
    ],
  ],
  constants: [['unidata_version', () => UNICODE_VERSION]],
};
