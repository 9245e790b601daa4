// The built-in functions that look at objects (library reference, "Built-in Functions"): callable, delattr, dir, getattr, hasattr, hash,
// id, isinstance, issubclass, repr, setattr.

import { PyFloat } from '@taipan/bytecode';
import { attributeOrUndefined, getAttribute, setAttribute, specialMethod } from '../objects/attributes.js';
import { PyException, typeError, typeErrorType } from '../objects/exceptions.js';
import { PyUnion } from '../objects/generic-alias.js';
import { hashOf, hashText, identityOf } from '../objects/hashing.js';
import { isSubtype, PyInstance, type PyObject, PyType, PyWrapped, type Value } from '../objects/object.js';
import { callValue, isTrue, listOf } from '../objects/operations.js';
import { PyList, PyTuple } from '../objects/sequences.js';
import { reprObject } from '../objects/special-methods.js';
import { functionType, typeOf, typeType } from '../objects/types.js';
import type { VM } from '../vm.js';
import type { BuiltinRow } from './signature.js';

/** Whether a value can be called. */
export const isCallable = (value: Value): boolean => {
  const type = typeOf(value);
  return type === functionType || type.slots.call !== null;
};

/** The name that an attribute function was given. @throws TypeError */
function attributeName(name: Value): string {
  const plain = name instanceof PyWrapped ? name.payload : name;
  if (typeof plain !== 'string') throw typeError(`attribute name must be string, not '${typeOf(name).name}'`);
  return plain;
}

function getattr(vm: VM, value: Value, name: Value, byDefault: Value | undefined): Value {
  const text = attributeName(name);
  if (byDefault === undefined) return getAttribute(vm, value, text);
  const found = attributeOrUndefined(vm, value, text);
  return found === undefined ? byDefault : found;
}

/** The classes of a tuple of `__bases__`, undefined for what is no class. */
function basesOf(vm: VM, value: Value): readonly Value[] | undefined {
  if (value instanceof PyType) return value.bases;
  const bases = attributeOrUndefined(vm, value, '__bases__');
  return bases instanceof PyTuple ? bases.items : undefined;
}

/** Whether a class is another one or has it among its bases, where one of the two is no type. */
function derivesFrom(vm: VM, derived: Value, base: Value): boolean {
  if (derived === base) return true;
  return (basesOf(vm, derived) ?? []).some((parent) => derivesFrom(vm, parent, base));
}

/** The alternatives of a union such as `int | str`, undefined for anything else. */
function alternativesOf(classinfo: Value): readonly Value[] | undefined {
  return classinfo instanceof PyUnion ? classinfo.args.items : undefined;
}

/** `type.__instancecheck__`: by the type of the value, then by what it says its class is. */
export function isInstanceOf(vm: VM, value: Value, cls: Value): boolean {
  if (cls instanceof PyType) {
    if (isSubtype(typeOf(value), cls)) return true;
    if (!(value instanceof PyInstance)) return false;
    const claimed = attributeOrUndefined(vm, value, '__class__');
    return claimed instanceof PyType && claimed !== value.type && isSubtype(claimed, cls);
  }
  if (basesOf(vm, cls) === undefined)
    throw typeError('isinstance() arg 2 must be a type, a tuple of types, or a union');
  const claimed = attributeOrUndefined(vm, value, '__class__');
  return claimed !== undefined && derivesFrom(vm, claimed, cls);
}

/** `isinstance(value, classinfo)`. */
export function isInstance(vm: VM, value: Value, classinfo: Value): boolean {
  if (typeOf(value) === classinfo) return true;
  if (typeOf(classinfo) === typeType) return isInstanceOf(vm, value, classinfo);
  if (classinfo instanceof PyTuple) return classinfo.items.some((item) => isInstance(vm, value, item));
  const alternatives = alternativesOf(classinfo);
  if (alternatives !== undefined) return alternatives.some((item) => isInstance(vm, value, item));
  const check = specialMethod(vm, classinfo, '__instancecheck__');
  return check === undefined ? isInstanceOf(vm, value, classinfo) : isTrue(vm, callValue(vm, check, [value]));
}

/** `type.__subclasscheck__`. */
export function isSubclassOf(vm: VM, derived: Value, cls: Value): boolean {
  if (derived instanceof PyType && cls instanceof PyType) return isSubtype(derived, cls);
  if (basesOf(vm, derived) === undefined) throw typeError('issubclass() arg 1 must be a class');
  if (basesOf(vm, cls) === undefined)
    throw typeError('issubclass() arg 2 must be a class, a tuple of classes, or a union');
  return derivesFrom(vm, derived, cls);
}

/** `issubclass(derived, classinfo)`. */
export function isSubclass(vm: VM, derived: Value, classinfo: Value): boolean {
  if (typeOf(classinfo) === typeType) return derived === classinfo || isSubclassOf(vm, derived, classinfo);
  if (classinfo instanceof PyTuple) return classinfo.items.some((item) => isSubclass(vm, derived, item));
  const alternatives = alternativesOf(classinfo);
  if (alternatives !== undefined) return alternatives.some((item) => isSubclass(vm, derived, item));
  const check = specialMethod(vm, classinfo, '__subclasscheck__');
  return check === undefined ? isSubclassOf(vm, derived, classinfo) : isTrue(vm, callValue(vm, check, [derived]));
}

function dir(vm: VM, value: Value | undefined): PyList {
  if (value === undefined) {
    const names = vm.localVariables();
    const keys = callValue(vm, getAttribute(vm, names, 'keys'), []);
    const { slots } = typeOf(keys);
    if (slots.iter === null && slots.getItem === null)
      throw typeError(`${typeOf(names).name}.keys() returned a non-iterable (type ${typeOf(keys).name})`);
    return sortedList(vm, listOf(vm, keys));
  }
  const method = specialMethod(vm, value, '__dir__');
  if (method === undefined) throw typeError('object does not provide __dir__');
  return sortedList(vm, listOf(vm, callValue(vm, method, [])));
}

function sortedList(vm: VM, names: Value[]): PyList {
  const list = new PyList(names);
  callValue(vm, getAttribute(vm, list, 'sort'), []);
  return list;
}

/** `dir(object)`; where that has no answer to be sorted, the namespaces of the object and its class. May run Python code. */
export function attributeNames(vm: VM, object: Value): readonly Value[] {
  try {
    return dir(vm, object).items;
  } catch (error) {
    if (!(error instanceof PyException) || !isSubtype(error.type, typeErrorType)) throw error;
    return [...typeOf(object).attributes.keys(), ...listOf(vm, getAttribute(vm, object, '__dict__'))];
  }
}

/** `id(value)`: what is represented by a JavaScript primitive has no identity but its value. */
export function identity(value: Value): number {
  switch (typeof value) {
    case 'number':
    case 'bigint':
    case 'string': {
      // Two hashes of the text side by side, away from the numbers of objects.
      const text = `${typeof value === 'string' ? 's' : 'i'}${value}`;
      return 2 ** 44 + (hashText(text) >>> 0) * 2 ** 16 + (hashText(`${text}.`) & 0xffff);
    }
    case 'boolean':
      return value ? 0x1010 : 0x1020;
  }
  if (value === null) return 0x1000;
  // A float is an object in JavaScript as well.
  return identityOf((value instanceof PyFloat ? (value as unknown) : value) as PyObject);
}

export const INTROSPECTION_FUNCTIONS: readonly BuiltinRow[] = [
  ['callable(obj, /)', (_vm: VM, value: Value) => isCallable(value), 'Whether an object can be called.'],
  [
    'delattr(obj, name, /)',
    (vm: VM, value: Value, name: Value) => {
      setAttribute(vm, value, attributeName(name), undefined);
      return null;
    },
    'Deletes an attribute.',
  ],
  ['dir(object=None, /)', dir, 'The names of the attributes of an object, sorted.'],
  ['getattr(object, name, default=None, /)', getattr, 'An attribute, or the default if there is none.'],
  [
    'hasattr(obj, name, /)',
    (vm: VM, value: Value, name: Value) => attributeOrUndefined(vm, value, attributeName(name)) !== undefined,
    'Whether an object has an attribute.',
  ],
  ['hash(obj, /)', (vm: VM, value: Value) => hashOf(vm, value), 'The hash of an object.'],
  ['id(obj, /)', (_vm: VM, value: Value) => identity(value), 'A number that tells an object from all others.'],
  [
    'isinstance(obj, class_or_tuple, /)',
    isInstance,
    'Whether an object is an instance of a type or of one of a tuple of types.',
  ],
  [
    'issubclass(cls, class_or_tuple, /)',
    isSubclass,
    'Whether a class derives from a class or one of a tuple of classes.',
  ],
  ['repr(obj, /)', reprObject, 'The canonical text of an object.'],
  [
    'setattr(obj, name, value, /)',
    (vm: VM, object: Value, name: Value, value: Value) => {
      setAttribute(vm, object, attributeName(name), value);
      return null;
    },
    'Sets an attribute.',
  ],
];
