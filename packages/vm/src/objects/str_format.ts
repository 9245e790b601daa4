// str.format() and str.format_map() (library reference, "Format String Syntax").

import type { VM } from '../vm.js';
import { getAttribute } from './attributes.js';
import { indexError, keyError, memoryError, valueError } from './exceptions.js';
import { convert, formatValue } from './format.js';
import { shownCode } from './format_spec.js';
import type { KeywordArguments, Value } from './object.js';
import { getItem, MAX_INDEX } from './operations.js';
import { MAX_TEXT } from './text.js';
import { decimalValue } from './unicode.js';

/** A non-negative int from decimal digits alone, -1 for any other text. @throws ValueError if no index is so large */
function integerOf(text: string): number {
  if (text === '') return -1;
  let value = 0;
  for (const char of text) {
    const digit = decimalValue(char.codePointAt(0) as number);
    if (digit < 0) return -1;
    value = value * 10 + digit;
    if (value > MAX_INDEX) throw valueError('Too many decimal digits in format string');
  }
  return value;
}

/** What the fields of one call are filled from, and how its fields are numbered so far. */
interface Arguments {
  /** Null for `format_map`. */
  readonly positional: readonly Value[] | null;
  readonly lookUp: (name: string) => Value;
  numbering: 'automatic' | 'manual' | null;
  nextField: number;
}

/** `text.format(*args, **keywords)`. */
export function formatFields(vm: VM, text: string, args: readonly Value[], keywords: KeywordArguments | null): string {
  const lookUp = (name: string) => {
    const value = keywords?.values[keywords.names.indexOf(name)];
    if (value === undefined) throw keyError(name);
    return value;
  };
  return expand(vm, text, { positional: args, lookUp, numbering: null, nextField: 0 }, 2);
}

/** `text.format_map(mapping)`. */
export function formatMap(vm: VM, text: string, mapping: Value): string {
  const lookUp = (name: string) => getItem(vm, mapping, name);
  return expand(vm, text, { positional: null, lookUp, numbering: null, nextField: 0 }, 2);
}

/** Copies literal text and fills fields; `depth` is how often a specification may itself have fields. */
function expand(vm: VM, text: string, given: Arguments, depth: number): string {
  if (depth <= 0) throw valueError('Max string recursion exceeded');
  let result = '';
  let pos = 0;
  while (pos < text.length) {
    const start = pos;
    while (pos < text.length && text[pos] !== '{' && text[pos] !== '}') pos++;
    result += text.slice(start, pos);
    if (result.length > MAX_TEXT) throw memoryError();
    if (pos >= text.length) break;
    const brace = text[pos++] as string;
    if (text[pos] === brace) {
      result += brace;
      pos++;
      continue;
    }
    if (brace === '}' || pos >= text.length) throw valueError(`Single '${brace}' encountered in format string`);
    const field = scanField(text, pos);
    pos = field.end;
    let value = fieldValue(vm, field.name, given);
    if (field.conversion !== '') value = convert(vm, value, knownConversion(field.conversion));
    const spec = field.hasFields ? expand(vm, field.spec, given, depth - 1) : field.spec;
    result += formatValue(vm, value, spec);
  }
  return result;
}

function knownConversion(conversion: string): string {
  if (!'rsa'.includes(conversion)) throw valueError(`Unknown conversion specifier ${shownCode(conversion)}`);
  return conversion;
}

/** The parts of a replacement field; `end` is behind its closing brace. */
interface Field {
  readonly name: string;
  readonly conversion: string;
  readonly spec: string;
  readonly hasFields: boolean;
  readonly end: number;
}

/** Reads a field from behind its opening brace. @throws ValueError */
function scanField(text: string, start: number): Field {
  let pos = start;
  let stop = '';
  while (pos < text.length && stop === '') {
    const char = text[pos++] as string;
    if (char === '{') throw valueError("unexpected '{' in field name");
    if (char === '[') while (pos < text.length && text[pos] !== ']') pos++;
    else if (char === '}' || char === ':' || char === '!') stop = char;
  }
  if (stop === '') throw valueError("expected '}' before end of string");
  const name = text.slice(start, pos - 1);
  let conversion = '';
  if (stop === '!') {
    if (pos >= text.length) throw valueError('end of string while looking for conversion specifier');
    conversion = String.fromCodePoint(text.codePointAt(pos) as number);
    pos += conversion.length;
    if (pos < text.length) {
      stop = text[pos++] as string;
      if (stop !== '}' && stop !== ':') throw valueError("expected ':' after conversion specifier");
    }
  }
  if (stop === '}') return { name, conversion, spec: '', hasFields: false, end: pos };
  const specStart = pos;
  let depth = 1;
  let hasFields = false;
  for (; pos < text.length; pos++) {
    if (text[pos] === '{') {
      depth++;
      hasFields = true;
    } else if (text[pos] === '}' && --depth === 0) {
      return { name, conversion, spec: text.slice(specStart, pos), hasFields, end: pos + 1 };
    }
  }
  throw valueError("unmatched '{' in format spec");
}

/** The value that a field name such as `0.name[key]` stands for. */
function fieldValue(vm: VM, name: string, given: Arguments): Value {
  let pos = name.search(/[.[]/);
  if (pos < 0) pos = name.length;
  let value = firstValue(name.slice(0, pos), given);
  while (pos < name.length) {
    const opening = name[pos++];
    const start = pos;
    if (opening === '.') {
      while (pos < name.length && name[pos] !== '.' && name[pos] !== '[') pos++;
      if (pos === start) throw valueError('Empty attribute in format string');
      value = getAttribute(vm, value, name.slice(start, pos));
    } else if (opening === '[') {
      pos = name.indexOf(']', start);
      if (pos < 0) throw valueError("Missing ']' in format string");
      const key = name.slice(start, pos++);
      const index = integerOf(key);
      if (key === '') throw valueError('Empty attribute in format string');
      value = getItem(vm, value, index >= 0 ? index : key);
    } else {
      throw valueError("Only '.' or '[' may follow ']' in format field specifier");
    }
  }
  return value;
}

function firstValue(first: string, given: Arguments): Value {
  let index = integerOf(first);
  if (first !== '' && index < 0) return given.lookUp(first);
  const wanted = first === '' ? 'automatic' : 'manual';
  given.numbering ??= wanted;
  if (given.numbering !== wanted)
    throw valueError(
      wanted === 'manual'
        ? 'cannot switch from automatic field numbering to manual field specification'
        : 'cannot switch from manual field specification to automatic field numbering',
    );
  if (first === '') index = given.nextField++;
  if (given.positional === null) throw valueError('Format string contains positional fields');
  const value = given.positional[index];
  if (value === undefined) throw indexError(`Replacement index ${index} out of range for positional args tuple`);
  return value;
}
