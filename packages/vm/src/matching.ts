// What the instructions of match statements call (section 8.6 of Python's reference).

import { attributeOrUndefined, findAttribute } from './objects/attributes.js';
import { PyDict } from './objects/dicts.js';
import { typeError, valueError } from './objects/exceptions.js';
import { isSubtype, PyType, type Value } from './objects/object.js';
import { callValue, getItem, isEqual, lengthOf, reprOf } from './objects/operations.js';
import { PyTuple } from './objects/sequences.js';
import {
  boolType,
  bytearrayType,
  bytesType,
  dictType,
  floatType,
  frozensetType,
  intType,
  listType,
  setType,
  strType,
  tupleType,
  typeOf,
} from './objects/types.js';
import type { VM } from './vm.js';

/** Whether a sequence pattern may match: lists, tuples, ranges and what is registered as a sequence, but not text. */
export function isSequencePattern(subject: Value): boolean {
  const { patternKind, isHeap } = typeOf(subject);
  return patternKind === 'sequence' || (subject instanceof PyTuple && !isHeap);
}

export const isMappingPattern = (subject: Value): boolean => typeOf(subject).patternKind === 'mapping';

/** The values of `keys` in a mapping, or null if one is missing. */
export function matchKeys(vm: VM, subject: Value, keys: PyTuple): PyTuple | null {
  const values: Value[] = [];
  if (keys.items.length > 0 && lengthOf(vm, subject) < keys.items.length) return null;
  keys.items.forEach((key, i) => {
    if (keys.items.slice(0, i).some((other) => isEqual(vm, other, key)))
      throw valueError(`mapping pattern checks duplicate key (${reprOf(vm, key)})`);
  });
  for (const key of keys.items) {
    let value: Value | undefined;
    if (subject instanceof PyDict) value = subject.table.get(vm, key);
    else {
      const missing = new PyTuple([]);
      const get = findAttribute(vm, subject, 'get');
      value = get === undefined ? getItem(vm, subject, key) : callValue(vm, get, [key, missing]);
      if (value === missing) value = undefined;
    }
    if (value === undefined) return null;
    values.push(value);
  }
  return new PyTuple(values);
}

/** A dict of a mapping without the keys that were matched. */
export function matchRest(vm: VM, subject: Value, keys: PyTuple): PyDict {
  const rest = callValue(vm, dictType, [subject]) as PyDict;
  for (const key of keys.items) rest.table.delete(vm, key);
  return rest;
}

/** Types whose single positional pattern is the whole subject. */
const WHOLE: readonly PyType[] = [
  boolType,
  bytearrayType,
  bytesType,
  dictType,
  floatType,
  frozensetType,
  intType,
  listType,
  setType,
  strType,
  tupleType,
];

/** The attributes that a class pattern looks at, positional ones first; null if the subject is no instance. */
export function matchClass(
  vm: VM,
  subject: Value,
  cls: Value,
  positional: number,
  keywords: readonly Value[],
): PyTuple | null {
  if (!(cls instanceof PyType)) throw typeError('called match pattern must be a class');
  if (!isSubtype(typeOf(subject), cls)) return null;
  const values: Value[] = [];
  const seen: Value[] = [];
  if (positional > 0) {
    const names = findAttribute(vm, cls, '__match_args__');
    if (names === undefined && WHOLE.some((type) => isSubtype(cls, type))) {
      if (positional > 1) throw typeError(`${cls.name}() accepts 1 positional sub-pattern (${positional} given)`);
      values.push(subject);
    } else {
      const allowed = names === undefined ? [] : names instanceof PyTuple ? names.items : null;
      if (allowed === null)
        throw typeError(`${cls.name}.__match_args__ must be a tuple (got ${typeOf(names as Value).name})`);
      if (positional > allowed.length)
        throw typeError(
          `${cls.name}() accepts ${allowed.length} positional sub-pattern${allowed.length === 1 ? '' : 's'} (${positional} given)`,
        );
      for (const name of allowed.slice(0, positional)) {
        if (typeof name !== 'string')
          throw typeError(`__match_args__ elements must be strings (got ${typeOf(name).name})`);
        if (seen.includes(name)) throw typeError(`${cls.name}() got multiple sub-patterns for attribute '${name}'`);
        seen.push(name);
        const value = attributeOrUndefined(vm, subject, name);
        if (value === undefined) return null;
        values.push(value);
      }
    }
  }
  for (const name of keywords) {
    if (seen.includes(name)) throw typeError(`${cls.name}() got multiple sub-patterns for attribute '${name}'`);
    seen.push(name);
    const value = attributeOrUndefined(vm, subject, name as string);
    if (value === undefined) return null;
    values.push(value);
  }
  return new PyTuple(values);
}
