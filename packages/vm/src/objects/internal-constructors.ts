// Making functions, methods and cells by calling their types (library reference, "types").

import { bindType, type Constructor } from '../builtins/constructors.js';
import { PyCode } from './code-objects.js';
import { PyMethod } from './descriptors.js';
import { PyDict } from './dicts.js';
import { typeError, valueError } from './exceptions.js';
import { PyCell, PyFunction } from './functions.js';
import { namespaceOf } from './namespace-dict.js';
import type { Slots, Value } from './object.js';
import { PyTuple } from './sequences.js';
import { typeOf } from './types.js';

/** The `new` slot of a type that no class derives from. */
export function newSlot(name: string, signature: string, construct: Constructor): NonNullable<Slots['new']> {
  const bound = bindType(name, signature, construct);
  return (vm, _type, args, keywords) => bound(vm, args, keywords);
}

export const newMethod = newSlot('method', '(function, instance, /)', (_vm, fn: Value, instance: Value) => {
  if (typeOf(fn).slots.call === null) throw typeError('first argument must be callable');
  if (instance === null) throw typeError('instance must not be None');
  return new PyMethod(fn, instance);
});

export const newCell = newSlot('cell', '(contents=None, /)', (_vm, content: Value | undefined) => new PyCell(content));

export const newFunction = newSlot(
  'function',
  '(code, globals, name=None, argdefs=None, closure=None, kwdefaults=None)',
  (
    vm,
    code: Value,
    globals: Value,
    name: Value | undefined,
    defaults: Value | undefined,
    closure: Value | undefined,
    keywordDefaults: Value | undefined,
  ) => {
    if (!(code instanceof PyCode)) throw typeError(`function() argument 'code' must be code, not ${shown(code)}`);
    if (!(globals instanceof PyDict))
      throw typeError(`function() argument 'globals' must be dict, not ${shown(globals)}`);
    if (!isNone(name) && typeof name !== 'string') throw typeError('arg 3 (name) must be None or string');
    if (!isNone(defaults) && !(defaults instanceof PyTuple)) throw typeError('arg 4 (defaults) must be None or tuple');
    const cells = closureOf(code, closure);
    if (!isNone(keywordDefaults) && !(keywordDefaults instanceof PyDict))
      throw typeError('arg 6 (kwdefaults) must be None or dict');
    const { argCount, kwOnlyCount, localNames } = code.code;
    const byKeyword =
      keywordDefaults instanceof PyDict
        ? localNames.slice(argCount, argCount + kwOnlyCount).map((each) => keywordDefaults.table.get(vm, each))
        : null;
    const fn = new PyFunction(code.code, namespaceOf(vm, globals), (defaults as PyTuple) ?? null, byKeyword, cells);
    if (typeof name === 'string') fn.setOwn('__name__', name);
    return fn;
  },
);

const isNone = (value: Value | undefined): value is null | undefined => value === null || value === undefined;

/** How a message names a value that has the wrong type. */
export const shown = (value: Value): string => (value === null ? 'None' : typeOf(value).name);

/** The cells for the free variables of code. */
function closureOf({ code }: PyCode, closure: Value | undefined): PyCell[] {
  const count = code.freeNames.length;
  if (!(closure instanceof PyTuple)) {
    if (count > 0 && isNone(closure)) throw typeError('arg 5 (closure) must be tuple');
    if (!isNone(closure)) throw typeError('arg 5 (closure) must be None or tuple');
    return [];
  }
  if (closure.items.length !== count)
    throw valueError(`${code.name} requires closure of length ${count}, not ${closure.items.length}`);
  return closure.items.map((cell) => {
    if (!(cell instanceof PyCell)) throw typeError(`arg 5 (closure) expected cell, found ${typeOf(cell).name}`);
    return cell;
  });
}
