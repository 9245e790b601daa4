// Attribute access (section 3.3.2 "Customizing attribute access" of Python's reference).

import type { VM } from '../vm.js';
import { attributeError, attributeErrorType, PyException } from './exceptions.js';
import { isSubtype, PyInstance, type PyObject, PyType, type Slots, type Value } from './object.js';
import { itemSizeOf } from './type-flags.js';
import { typeOf } from './types.js';

/** The slots of a class attribute's own type, if it may be a descriptor at all. */
export function descriptorSlots(attribute: Value): Slots | null {
  // A float has no type in itself.
  return attribute !== null && typeof attribute === 'object'
    ? ((attribute as Partial<PyObject>).type?.slots ?? null)
    : null;
}

/** `object.__getattribute__`: data descriptors of the type, the instance's own attributes, then whatever the type has. */
export function genericGet(vm: VM, self: Value, name: string): Value | undefined {
  const type = typeOf(self);
  const attribute = type.lookup(name);
  const descriptor = attribute === undefined ? null : descriptorSlots(attribute);
  if (descriptor !== null && descriptor.descriptorSet !== null && descriptor.descriptorGet !== null)
    return descriptor.descriptorGet(vm, attribute as Value, self, type);
  if (self instanceof PyInstance) {
    const own = self.getOwn(name);
    if (own !== undefined) return own;
  }
  if (attribute === undefined) return undefined;
  if (descriptor !== null && descriptor.descriptorGet !== null)
    return descriptor.descriptorGet(vm, attribute, self, type);
  return attribute;
}

/** `object.__setattr__` and, with `undefined`, `object.__delattr__`. */
export function genericSet(vm: VM, self: Value, name: string, value: Value | undefined): void {
  const type = typeOf(self);
  const attribute = type.lookup(name);
  const descriptor = attribute === undefined ? null : descriptorSlots(attribute);
  if (descriptor !== null && descriptor.descriptorSet !== null) {
    descriptor.descriptorSet(vm, attribute as Value, self, value);
    return;
  }
  if (self instanceof PyInstance && type.hasInstanceAttributes) {
    if (value !== undefined) self.setOwn(name, value);
    else if (!self.deleteOwn(name)) throw nothingToDelete(type, name, self);
    return;
  }
  if (attribute !== undefined)
    throw attributeError(`'${type.name}' object attribute '${name}' is read-only`, name, self);
  // Behind a `__setattr__` of a class of its own nobody can tell.
  const hint = type.slots.setAttribute === null || type.slots.setAttribute === genericSet;
  throw attributeError(
    noAttribute(type, name) + (hint ? ' and no __dict__ for setting new attributes' : ''),
    name,
    self,
  );
}

/** The error where an attribute to be deleted is missing: CPython suggests no other where it keeps the attributes within the instance. */
function nothingToDelete(type: PyType, name: string, self: Value): PyException {
  const message = noAttribute(type, name);
  const hasOwnDict = itemSizeOf(type) > 0 || type.mro.some((base) => !base.isHeap && base.hasInstanceAttributes);
  return hasOwnDict ? attributeError(message, name, self) : new PyException(attributeErrorType, [message]);
}

const noAttribute = (type: PyType, name: string) => `'${type.name}' object has no attribute '${name}'`;

/** `value.name`, or `undefined` if there is no such attribute. Other errors of a property or `__getattr__` pass through. */
export function findAttribute(vm: VM, value: Value, name: string): Value | undefined {
  const slot = typeOf(value).slots.getAttribute;
  return slot === null ? genericGet(vm, value, name) : slot(vm, value, name);
}

/** `value.name`, or undefined if there is none, for whatever reason of that kind. */
export function attributeOrUndefined(vm: VM, value: Value, name: string): Value | undefined {
  try {
    return findAttribute(vm, value, name);
  } catch (error) {
    if (error instanceof PyException && isSubtype(error.type, attributeErrorType)) return undefined;
    throw error;
  }
}

/** An AttributeError that does not say so yet is told which attribute of what was looked up. */
export function withContext(error: unknown, name: string, self: Value): unknown {
  if (!(error instanceof PyException) || !isSubtype(error.type, attributeErrorType)) return error;
  if (error.getOwn('name') === undefined && error.getOwn('obj') === undefined) {
    error.setOwn('name', name);
    error.setOwn('obj', self);
  }
  return error;
}

/** `value.name`. @throws AttributeError */
export function getAttribute(vm: VM, value: Value, name: string): Value {
  try {
    return calledAttribute(vm, value, name);
  } catch (error) {
    throw withContext(error, name, value);
  }
}

/** `value.name` where it is to be called: an AttributeError that a descriptor raises is left as it is. @throws AttributeError */
export function calledAttribute(vm: VM, value: Value, name: string): Value {
  const attribute = findAttribute(vm, value, name);
  if (attribute !== undefined) return attribute;
  throw attributeError(
    value instanceof PyType
      ? `type object '${value.name}' has no attribute '${name}'`
      : noAttribute(typeOf(value), name),
    name,
    value,
  );
}

/** `value.name = assigned`, or `del value.name` for `undefined`. @throws AttributeError */
export function setAttribute(vm: VM, value: Value, name: string, assigned: Value | undefined): void {
  const slot = typeOf(value).slots.setAttribute;
  if (slot === null) genericSet(vm, value, name, assigned);
  else slot(vm, value, name, assigned);
}

/** What a type has, bound to its instance. */
export function bind(vm: VM, attribute: Value, value: Value): Value {
  const get = descriptorSlots(attribute)?.descriptorGet ?? null;
  return get === null ? attribute : get(vm, attribute, value, typeOf(value));
}

/** The same; `undefined` where a descriptor denies it with an AttributeError. */
export function bindIfThere(vm: VM, attribute: Value, value: Value): Value | undefined {
  try {
    return bind(vm, attribute, value);
  } catch (error) {
    if (error instanceof PyException && isSubtype(error.type, attributeErrorType)) return undefined;
    throw error;
  }
}

/** A special method looked up on the type, bound to the instance; `undefined` if there is none, or a descriptor denies it. */
export function specialMethodIfThere(vm: VM, value: Value, name: string): Value | undefined {
  const attribute = typeOf(value).lookup(name);
  return attribute === undefined ? undefined : bindIfThere(vm, attribute, value);
}

/** A special method looked up on the type, bound to the instance; `undefined` if the type has none. */
export function specialMethod(vm: VM, value: Value, name: string): Value | undefined {
  const attribute = typeOf(value).lookup(name);
  return attribute === undefined ? undefined : bind(vm, attribute, value);
}
