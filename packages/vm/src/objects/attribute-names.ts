// `__dir__` of the built-in types: the names that an object has attributes of (library reference, "dir").

import type { VM } from '../vm.js';
import { attributeOrUndefined, getAttribute } from './attributes.js';
import { mergeDict } from './dict.js';
import { PyDict } from './dicts.js';
import { PyException, typeError } from './exceptions.js';
import { PyMappingProxy } from './mapping-proxy.js';
import type { PyType, Value } from './object.js';
import { callValue, getItem, lengthOf, listOf } from './operations.js';
import { PyList } from './sequences.js';

/** Adds what a class and its bases have to `names`, by what the class says of itself: it need not be a type. May run Python code. */
function addClass(vm: VM, names: PyDict, cls: Value): void {
  const dict = attributeOrUndefined(vm, cls, '__dict__');
  if (dict !== undefined) mergeDict(vm, names, dict instanceof PyMappingProxy ? dict.mapping : dict);
  const bases = attributeOrUndefined(vm, cls, '__bases__');
  if (bases === undefined) return;
  const count = sizeOrZero(vm, bases);
  vm.enterNested('');
  try {
    for (let i = 0; i < count; i++) addClass(vm, names, getItem(vm, bases, i));
  } finally {
    vm.leaveNested();
  }
}

/** The number of bases; none if they cannot be counted. */
function sizeOrZero(vm: VM, bases: Value): number {
  try {
    return lengthOf(vm, bases);
  } catch (error) {
    if (error instanceof PyException) return 0;
    throw error;
  }
}

const listOfNames = (vm: VM, names: PyDict): Value => new PyList(listOf(vm, names));

/** `object.__dir__`: the attributes of an object and of its class, by what the object says that these are. */
export function objectNames(vm: VM, self: Value): Value {
  const names = new PyDict();
  const own = attributeOrUndefined(vm, self, '__dict__');
  if (own instanceof PyDict) mergeDict(vm, names, own);
  const cls = attributeOrUndefined(vm, self, '__class__');
  if (cls !== undefined) addClass(vm, names, cls);
  return listOfNames(vm, names);
}

/** `type.__dir__`: the attributes of a class and its bases, without those of its metaclass. */
export function typeNames(vm: VM, self: PyType): Value {
  const names = new PyDict();
  addClass(vm, names, self);
  return listOfNames(vm, names);
}

/** `module.__dir__`: what the module's own function of this name answers, else its variables. */
export function moduleNames(vm: VM, self: Value): Value {
  const dict = getAttribute(vm, self, '__dict__');
  if (!(dict instanceof PyDict)) throw typeError('<module>.__dict__ is not a dictionary');
  const own = dict.table.get(vm, '__dir__');
  return own === undefined ? listOfNames(vm, dict) : callValue(vm, own, []);
}
