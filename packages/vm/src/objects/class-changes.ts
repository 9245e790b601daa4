// What a program may change about a class once it is made: its bases, and the class of an object (section 3.3.3 of Python's reference).

import type { VM } from '../vm.js';
import { bestBase, builtInBase, checkDistinct, computeMro, orderByMetaclass, refreshSlots } from './classes.js';
import { PyGetSet } from './descriptors.js';
import { typeError } from './exceptions.js';
import { isSubtype, PyInstance, PyType, type Value } from './object.js';
import { PyTuple } from './sequences.js';
import { moduleType, typeOf } from './types.js';

/** Sets `__bases__` of a class. If an order of the class or of one derived from it cannot be had, everything stays as it was. */
export function assignBases(vm: VM, type: PyType, value: Value | undefined): void {
  const { name } = type;
  if (!type.isHeap) throw typeError(`cannot set '__bases__' attribute of immutable type '${name}'`);
  if (value === undefined) throw typeError(`cannot delete '__bases__' attribute of immutable type '${name}'`);
  if (!(value instanceof PyTuple))
    throw typeError(`can only assign tuple to ${name}.__bases__, not ${typeOf(value).name}`);
  if (value.items.length === 0) throw typeError(`can only assign non-empty tuple to ${name}.__bases__, not ()`);
  const bases = value.items.map((base) => {
    if (!(base instanceof PyType))
      throw typeError(`${name}.__bases__ must be tuple of classes, not '${typeOf(base).name}'`);
    if (isSubtype(base, type)) throw typeError('a __bases__ item causes an inheritance cycle');
    return base;
  });
  checkDistinct(bases);
  const base = bestBase(bases);
  const before = type.base as PyType;
  if (builtInBase(base) !== builtInBase(before))
    throw typeError(`__bases__ assignment: '${base.name}' object layout differs from '${before.name}'`);
  const old = type.bases;
  const orders: [PyType, readonly PyType[]][] = [];
  type.bases = bases;
  type.base = base;
  try {
    reorder(vm, type, orders);
  } catch (error) {
    for (const [changed, mro] of orders.reverse()) changed.mro = mro;
    if (type.bases === bases) {
      type.bases = old;
      type.base = before;
    }
    type.modified();
    throw error;
  }
  // A metaclass's own `mro` may have set other bases meanwhile.
  if (type.bases !== bases) return;
  for (const former of old) former.removeSubtype(type);
  for (const current of bases) current.addSubtype(type);
  type.modified();
  refreshSlots(type);
}

/** Computes the orders of a class and of those derived from it anew, and notes what they were. */
function reorder(vm: VM, type: PyType, orders: [PyType, readonly PyType[]][]): void {
  orders.push([type, type.mro]);
  type.mro = computeMro(type, type.bases);
  type.found.clear();
  orderByMetaclass(vm, type, type.type);
  for (const subtype of type.subtypes()) reorder(vm, subtype, orders);
}

/** What instances of a class have beside the layout of their built-in base: the names of slots class by class, attributes of their own, weak references. */
function layoutOf(type: PyType): string {
  const slots = type.mro
    .filter((t) => t.isHeap)
    .map((t) => [...t.attributes.values()].filter((a) => a instanceof PyGetSet && a.slotName !== null) as PyGetSet[])
    .filter((members) => members.length > 0)
    .map((members) => members.map((member) => member.name).sort());
  return JSON.stringify([type.hasInstanceAttributes, type.lookup('__weakref__') !== undefined, slots]);
}

/** Sets `__class__` of an object. */
export function assignClass(self: Value, value: Value | undefined): void {
  if (value === undefined) throw typeError("can't delete __class__ attribute");
  if (!(value instanceof PyType))
    throw typeError(`__class__ must be set to a class, not '${typeOf(value).name}' object`);
  const before = typeOf(self);
  const isModule = isSubtype(before, moduleType) && isSubtype(value, moduleType);
  if (!(self instanceof PyInstance) || !(isModule || (before.isHeap && value.isHeap)))
    throw typeError('__class__ assignment only supported for mutable types or ModuleType subclasses');
  if (!isModule && (builtInBase(before) !== builtInBase(value) || layoutOf(before) !== layoutOf(value)))
    throw typeError(`__class__ assignment: '${value.name}' object layout differs from '${before.name}'`);
  self.type = value;
}
