// Templates of replacements: texts with references to groups (library reference, "re.sub").

import { strAscii } from '../../objects/str_repr.js';
import { isGroupName, PatternFault } from './parser.js';

/** A text, or the number of a group. */
export type TemplatePart = string | number;

const ESCAPES: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
};
const isOctal = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '7';
const isDigit = (c: string | undefined): boolean => c !== undefined && c >= '0' && c <= '9';

/** A group that a template names and the pattern does not have. */
export class UnknownGroup {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * The parts of a template.
 * @throws PatternFault if it is none, UnknownGroup
 */
export function parseTemplate(
  text: string,
  groups: number,
  names: ReadonlyMap<string, number>,
  isBytes: boolean,
): TemplatePart[] {
  const chars = [...text];
  const parts: TemplatePart[] = [];
  let literal = '';
  const reference = (index: number, position: number): void => {
    if (index > groups) throw new PatternFault(`invalid group reference ${index}`, position);
    if (literal !== '') parts.push(literal);
    literal = '';
    parts.push(index);
  };
  let at = 0;
  while (at < chars.length) {
    const c = chars[at] as string;
    if (c !== '\\') {
      literal += c;
      at++;
      continue;
    }
    const start = at;
    const letter = chars[at + 1];
    if (letter === undefined) throw new PatternFault('bad escape (end of pattern)', start);
    at += 2;
    if (letter === 'g') {
      if (chars[at] !== '<') throw new PatternFault('missing <', at);
      const begin = ++at;
      const end = chars.indexOf('>', begin);
      if (end < 0) {
        if (begin >= chars.length) throw new PatternFault('missing group name', begin);
        throw new PatternFault('missing >, unterminated name', begin);
      }
      const name = chars.slice(begin, end).join('');
      if (name === '') throw new PatternFault('missing group name', begin);
      at = end + 1;
      if (/^[0-9]+$/.test(name)) {
        const index = Number(name);
        if (index > groups) throw new PatternFault(`invalid group reference ${name}`, begin);
        reference(index, begin);
      } else {
        if (!isGroupName(name, isBytes))
          throw new PatternFault(`bad character in group name ${isBytes ? strAscii(name) : `'${name}'`}`, begin);
        const index = names.get(name);
        if (index === undefined) throw new UnknownGroup(name);
        reference(index, begin);
      }
    } else if (letter === '0') {
      let digits = '';
      while (digits.length < 2 && isOctal(chars[at])) digits += chars[at++];
      literal += String.fromCharCode(Number.parseInt(`0${digits}`, 8) & 0xff);
    } else if (isDigit(letter)) {
      let digits = letter;
      if (isDigit(chars[at])) {
        digits += chars[at++];
        if (isOctal(digits[0]) && isOctal(digits[1]) && isOctal(chars[at])) {
          digits += chars[at++];
          const code = Number.parseInt(digits, 8);
          if (code > 0o377) throw new PatternFault(`octal escape value \\${digits} outside of range 0-0o377`, start);
          literal += String.fromCharCode(code);
          continue;
        }
      }
      reference(Number(digits), start + 1);
    } else if (Object.hasOwn(ESCAPES, letter)) literal += ESCAPES[letter];
    else if (/^[A-Za-z]$/.test(letter)) throw new PatternFault(`bad escape \\${letter}`, start);
    else literal += `\\${letter}`;
  }
  if (literal !== '') parts.push(literal);
  return parts;
}
