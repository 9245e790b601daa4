// `__dict__` of instances, for classes that give their instances attributes.

import type { VM } from '../vm.js';
import type { AttributeRow } from './define.js';
import { PyGetSet } from './descriptors.js';
import { PyDict } from './dicts.js';
import { baseExceptionType, notSupportedError, typeError } from './exceptions.js';
import { HashTable } from './hash-table.js';
import { InstanceTable } from './instance-table.js';
import { LinkedTable } from './linked-table.js';
import { isSubtype, PyInstance, type Value } from './object.js';
import { moduleType, typeOf } from './types.js';

/** The dicts that were asked for: an instance has one, but keeps its attributes itself. */
const dicts = new WeakMap<PyInstance, PyDict>();

function dictOf(self: PyInstance, hidden: readonly string[]): PyDict {
  let dict = dicts.get(self);
  if (dict === undefined)
    dicts.set(self, (dict = new PyDict(new InstanceTable(self, [...hidden, ...self.type.slotNames]))));
  return dict;
}

/** Instances of classes written in Python get a new dict when theirs is deleted. */
const isDeletable = ({ type }: PyInstance): boolean => type.isHeap && !isSubtype(type, baseExceptionType);

/** `__dict__` of an object that is no plain instance, such as a class: what its built-in type answers. */
function builtinDict(vm: VM, self: Value): Value {
  for (const type of typeOf(self).mro) {
    const attribute = type.isHeap ? undefined : type.attributes.get('__dict__');
    if (attribute instanceof PyGetSet) return attribute.get(vm, self);
  }
  throw typeError(`this __dict__ descriptor does not support '${typeOf(self).name}' objects`);
}

/** `__dict__` of instances that keep what is no member of it under `hidden` names. */
export const instanceDictWithout = (hidden: readonly string[]): AttributeRow => [
  '__dict__',
  (vm, self: Value) => (self instanceof PyInstance ? dictOf(self, hidden) : builtinDict(vm, self)),
  (vm, self: Value, given) => {
    if (!(self instanceof PyInstance) || isSubtype(self.type, moduleType))
      throw typeError(`this __dict__ descriptor does not support '${typeOf(self).name}' objects`);
    const value = given === undefined && isDeletable(self) ? new PyDict() : given;
    if (value === undefined) throw typeError('cannot delete __dict__');
    if (!(value instanceof PyDict))
      throw typeError(`__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`);
    const before = dictOf(self, hidden);
    if (value === before) return;
    const { table } = value;
    if (!(table instanceof HashTable || table instanceof LinkedTable))
      throw notSupportedError('a __dict__ that objects share');
    const members = [...table.entries()];
    // The dict that was there keeps its members, and is the object's no more.
    const left = new HashTable();
    for (const [key, member] of before.table.entries()) left.set(vm, key, member);
    const attributes = before.table;
    before.table = left;
    attributes.clear();
    for (const [key, member] of members) attributes.set(vm, key, member);
    value.table = attributes;
    dicts.set(self, value);
  },
  'attributes of the instance',
];

/** `__dict__` of instances: for classes that give their instances attributes. */
export const instanceDict = instanceDictWithout([]);

/** `__dict__` of functions and of what wraps them. */
export const functionDict = instanceDictWithout([
  '__name__',
  '__qualname__',
  '__module__',
  '__doc__',
  '__annotations__',
]);
