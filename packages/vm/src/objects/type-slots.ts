// The slots of `type` and `object`: calling a class, attributes of classes, defaults of every object.

import type { VM } from '../vm.js';
import { descriptorSlots } from './attributes.js';
import { makeClass, refreshSlots } from './classes.js';
import { attributeError, typeError } from './exceptions.js';
import { addressOf, objectOf } from './hashing.js';
import {
  binarySlots,
  isSubtype,
  type KeywordArguments,
  newInstance,
  type PyType,
  slots,
  type Value,
} from './object.js';
import { strRepr } from './str_repr.js';
import { asText } from './text.js';
import { objectType, typeOf, typeType } from './types.js';
import { unionOf } from './union-type.js';

/** `cls(*args, **keywords)`: `__new__`, then `__init__` if that gave an instance of the class. */
export function callType(vm: VM, self: Value, args: readonly Value[], keywords: KeywordArguments | null): Value {
  const type = self as PyType;
  if (type === typeType && args.length === 1) {
    if (keywords !== null && keywords.names.length > 0) throw typeError('type() takes no keyword arguments');
    return typeOf(args[0] as Value);
  }
  if (type === typeType && args.length !== 3) throw typeError('type() takes 1 or 3 arguments');
  if (type.slots.new === null) throw typeError(`cannot create '${type.name}' instances`);
  const instance = type.slots.new(vm, type, args, keywords);
  const instanceType = typeOf(instance);
  if (instanceType.slots.init !== null && (instanceType === type || isSubtype(instanceType, type)))
    instanceType.slots.init(vm, instance, args, keywords);
  return instance;
}

/** `type.__getattribute__`: data descriptors of the metatype, the class and its bases, then whatever the metatype has. */
function getTypeAttribute(vm: VM, self: Value, name: string): Value | undefined {
  const type = self as PyType;
  const metatype = type.type;
  const meta = metatype.lookup(name);
  const metaSlots = meta === undefined ? null : descriptorSlots(meta);
  if (metaSlots !== null && metaSlots.descriptorSet !== null && metaSlots.descriptorGet !== null)
    return metaSlots.descriptorGet(vm, meta as Value, type, metatype);
  const own = type.lookup(name);
  if (own !== undefined) {
    const get = descriptorSlots(own)?.descriptorGet ?? null;
    return get === null ? own : get(vm, own, undefined, type);
  }
  if (meta === undefined) return undefined;
  return metaSlots !== null && metaSlots.descriptorGet !== null
    ? metaSlots.descriptorGet(vm, meta, type, metatype)
    : meta;
}

function setTypeAttribute(vm: VM, self: Value, name: string, value: Value | undefined): void {
  const type = self as PyType;
  if (!type.isHeap) throw typeError(`cannot set ${strRepr(name)} attribute of immutable type '${type.name}'`);
  const meta = type.type.lookup(name);
  const set = meta === undefined ? null : (descriptorSlots(meta)?.descriptorSet ?? null);
  if (set !== null) {
    set(vm, meta as Value, type, value);
    return;
  }
  if (value !== undefined) {
    type.attributes.set(name, value);
    // A metaclass written in Python has a `__module__` of its own in front of the one of `type` that sets it.
    if (name === '__module__') type.module = asText(value) ?? 'builtins';
  } else if (!type.attributes.delete(name))
    throw attributeError(`type object '${type.name}' has no attribute '${name}'`, name, type);
  // That of a metaclass written in Python hides the one of `type`, which keeps the name that classes show.
  if (name === '__module__') type.module = asText(value ?? null) ?? 'builtins';
  type.modified();
  refreshSlots(type);
}

/** How a class shows: `<class 'int'>`, `<class '__main__.Point'>`. */
export const typeRepr = (type: PyType) =>
  `<class '${type.module === 'builtins' ? '' : `${type.module}.`}${type.qualname}'>`;

export const typeSlots = slots({
  binary: binarySlots([10, unionOf]),
  repr: (_vm, self) => typeRepr(self as PyType),
  call: callType,
  getAttribute: getTypeAttribute,
  setAttribute: setTypeAttribute,
  new: (vm, metatype, args, keywords) => makeClass(vm, metatype, args, keywords),
  init: (_vm, _self, args, keywords) => {
    if (args.length === 1 && keywords !== null && keywords.names.length > 0)
      throw typeError('type.__init__() takes no keyword arguments');
    if (args.length !== 1 && args.length !== 3) throw typeError('type.__init__() takes 1 or 3 arguments');
  },
});

export const objectSlots = slots({
  repr: (_vm, self) => {
    const type = typeOf(self);
    return `<${type.module === 'builtins' ? '' : `${type.module}.`}${type.qualname} object at ${addressOf(objectOf(self))}>`;
  },
  new: (_vm, type, args, keywords) => {
    const given = args.length + (keywords?.names.length ?? 0);
    if (given > 0) {
      // One of __new__ and __init__ may take arguments that the other ignores, but not neither.
      if (type.slots.new !== objectType.slots.new)
        throw typeError('object.__new__() takes exactly one argument (the type to instantiate)');
      if (type.slots.init === null || type.slots.init === objectType.slots.init)
        throw typeError(`${type.name}() takes no arguments`);
    }
    if (type.abstractMethods !== null && type.abstractMethods.length > 0) throw typeError(abstractMessage(type));
    return newInstance(type);
  },
  init: (_vm, self, args, keywords) => {
    const type = typeOf(self);
    if (args.length + (keywords?.names.length ?? 0) === 0) return;
    if (type.slots.init !== null && type.slots.init !== objectType.slots.init)
      throw typeError('object.__init__() takes exactly one argument (the instance to initialize)');
    if (type.slots.new === objectType.slots.new)
      throw typeError(`${type.name}.__init__() takes exactly one argument (the instance to initialize)`);
  },
});

function abstractMessage(type: PyType): string {
  const names = type.abstractMethods as readonly string[];
  const list = names.map((n) => `'${n}'`).join(', ');
  return `Can't instantiate abstract class ${type.name} without an implementation for abstract method${names.length === 1 ? '' : 's'} ${list}`;
}
