// str.translate() and str.maketrans() (library reference, "String Methods").

import type { VM } from '../vm.js';
import { PyDict } from './dicts.js';
import { lookupErrorType, PyException, typeError, valueError } from './exceptions.js';
import { HashTable } from './hash-table.js';
import { asInt } from './numbers.js';
import { isSubtype, type Value } from './object.js';
import { getItem } from './operations.js';
import { asText, codePointLength } from './text.js';
import { argumentTypeName, dictType } from './types.js';

/** `text.translate(table)`. May run Python code: the table is any object that can be subscripted. */
export function translate(vm: VM, text: string, table: Value): string {
  let result = '';
  for (const char of text) result += translated(vm, char, table);
  return result;
}

function translated(vm: VM, char: string, table: Value): string {
  let value: Value;
  try {
    value = getItem(vm, table, char.codePointAt(0) as number);
  } catch (error) {
    // A character that the table does not have stays.
    if (error instanceof PyException && isSubtype(error.type, lookupErrorType)) return char;
    throw error;
  }
  if (value === null) return '';
  const by = asText(value);
  if (by !== undefined) return by;
  const code = asInt(value);
  if (code === undefined) throw typeError('character mapping must return integer, None or str');
  if (code < 0 || code > 0x10ffff) throw valueError('character mapping must be in range(0x110000)');
  return String.fromCodePoint(Number(code));
}

/** `str.maketrans(x, y, z)`. */
export function makeTranslation(vm: VM, x: Value, y: Value | undefined, z: Value | undefined): PyDict {
  const table = new HashTable();
  if (y === undefined) {
    if (!(x instanceof PyDict) || x.type !== dictType)
      throw typeError('if you give only one argument to maketrans it must be a dict');
    for (const [key, value] of x.table.entries()) table.set(vm, keyOf(key), value);
    return new PyDict(table);
  }
  const by = asText(y);
  if (by === undefined) throw typeError(`maketrans() argument 2 must be str, not ${argumentTypeName(y)}`);
  const removed = z === undefined ? '' : asText(z);
  if (removed === undefined) throw typeError(`maketrans() argument 3 must be str, not ${argumentTypeName(z as Value)}`);
  const from = asText(x);
  if (from === undefined) throw typeError('first maketrans argument must be a string if there is a second argument');
  if (codePointLength(from) !== codePointLength(by))
    throw valueError('the first two maketrans arguments must have equal length');
  const targets = [...by];
  [...from].forEach((char, i) => {
    table.set(vm, char.codePointAt(0) as number, (targets[i] as string).codePointAt(0) as number);
  });
  for (const char of removed) table.set(vm, char.codePointAt(0) as number, null);
  return new PyDict(table);
}

function keyOf(key: Value): Value {
  const text = asText(key);
  if (text !== undefined) {
    if (codePointLength(text) !== 1) throw valueError('string keys in translate table must be of length 1');
    return text.codePointAt(0) as number;
  }
  if (asInt(key) === undefined) throw typeError('keys in translate table must be strings or integers');
  return key;
}
