// What the instructions for dict and set displays and for `**` arguments call.

import { findAttribute } from './objects/attributes.js';
import { PyDict, type PySet } from './objects/dicts.js';
import { typeError } from './objects/exceptions.js';
import { PyFunction } from './objects/functions.js';
import type { KeywordArguments, Value } from './objects/object.js';
import { callValue, getItem, listOf, strOf } from './objects/operations.js';
import { asText } from './objects/text.js';
import { typeOf } from './objects/types.js';
import type { VM } from './vm.js';

/** `set.add(member)`: of equal members the first stays. */
export function addToSet(vm: VM, set: PySet, member: Value): void {
  set.table.add(vm, member);
}

/** The keyword arguments that a dict of them stands for. */
export function keywordsOf(dict: PyDict | null): KeywordArguments | null {
  if (dict === null || dict.table.size === 0) return null;
  const names: string[] = [];
  const values: Value[] = [];
  for (const [key, value] of dict.table.entries()) {
    const name = asText(key);
    if (name === undefined) throw typeError('keywords must be strings');
    names.push(name);
    values.push(value);
  }
  return { names, values };
}

/** How a call names its callee in an error. */
export function calleeName(vm: VM, callee: Value): string {
  if (callee instanceof PyFunction && callee.code.isClassBody) return '__build_class__()';
  const qualname = findAttribute(vm, callee, '__qualname__');
  if (typeof qualname !== 'string') return strOf(vm, callee);
  const module = findAttribute(vm, callee, '__module__');
  return `${typeof module === 'string' && module !== 'builtins' ? `${module}.` : ''}${qualname}()`;
}

/**
 * Adds the members of a mapping to a dict.
 * @param callee for a call's `**`: who is called, to name it when a name is given twice or is no string; null in a display
 */
export function mergeMapping(vm: VM, dict: PyDict, mapping: Value, callee: Value | null): void {
  const add = (key: Value, value: Value) => {
    if (callee !== null) {
      if (dict.table.get(vm, key) !== undefined)
        throw typeError(`${calleeName(vm, callee)} got multiple values for keyword argument '${strOf(vm, key)}'`);
    }
    dict.table.set(vm, key, value);
  };
  if (mapping instanceof PyDict) {
    for (const [key, value] of [...mapping.table.entries()]) add(key, value);
    return;
  }
  const keys = findAttribute(vm, mapping, 'keys');
  if (keys === undefined)
    throw typeError(
      callee === null
        ? `'${typeOf(mapping).name}' object is not a mapping`
        : `${calleeName(vm, callee)} argument after ** must be a mapping, not ${typeOf(mapping).name}`,
    );
  for (const key of listOf(vm, callValue(vm, keys, []))) add(key, getItem(vm, mapping, key));
}
