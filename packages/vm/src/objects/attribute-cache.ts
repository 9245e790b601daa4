// Inline caches of attribute instructions: what the last look-up at a name of a code object found, and for which kind of object.

import type { CodeObject } from '@taipan/bytecode';
import type { VM } from '../vm.js';
import { calledAttribute, descriptorSlots, getAttribute, setAttribute } from './attributes.js';
import { PyGetSet, PyMethodDescriptor } from './descriptors.js';
import { PyCell, PyFunction } from './functions.js';
import { EMPTY_SHAPE, isSubtype, PyInstance, type PyType, type Value } from './object.js';
import type { Shape } from './shape.js';
import { typeOf } from './types.js';

/**
 * Holds for objects of `type` (at this version) with `shape`. The instructions of one name in one code object share two chains of
 * caches: one for reading, one for writing. The loop asks the first of a chain, the functions here the others.
 */
export class AttributeCache {
  type: PyType;
  version: number;
  shape: Shape;
  /** Where the instance has the attribute, or -1. */
  slot: number;
  /** What the type has, where the instance has nothing: a value that is no descriptor. */
  attribute: Value | undefined;
  /** The same, where it is a function that takes the object before its arguments. */
  method: Value | undefined;
  /** The shape after the attribute was added, where it was not there. */
  next: Shape | null;
  /** The cache of another kind of object, or null. */
  other: AttributeCache | null;

  constructor(type: PyType, shape: Shape) {
    this.type = type;
    this.version = type.version;
    this.shape = shape;
    this.slot = -1;
    this.attribute = undefined;
    this.method = undefined;
    this.next = null;
    this.other = null;
  }
}

/** Kinds of objects that one name in one code object is cached for; the last one is forgotten for the next. */
const CHAIN_LIMIT = 6;

/** Look-ups of a code object before it gets caches: what runs once must not pay for them. */
const WARM = 4;

/** The cache that holds for objects of this type with this shape in the chain at `at`, or null. */
function knownCache(code: CodeObject, at: number, type: PyType, shape: Shape): AttributeCache | null {
  if (code.caches === null) return null;
  let cache = code.caches[at] as AttributeCache | null;
  while (cache !== null) {
    if (cache.shape === shape && cache.type === type && cache.version === type.version) return cache;
    cache = cache.other;
  }
  return null;
}

/**
 * A cache for objects like this one in the chain at `at`, to be filled; null while the code is cold or what was found cannot be cached.
 * @param attribute what the type has under the name: an object of a class that may yet become a descriptor is not cached
 */
function cacheFor(
  code: CodeObject,
  at: number,
  type: PyType,
  shape: Shape,
  attribute: Value | undefined,
): AttributeCache | null {
  if (shape.owned || (attribute !== undefined && typeOf(attribute).isHeap)) return null;
  if (code.caches === null) {
    if (++code.lookups < WARM) return null;
    code.caches = new Array(code.constants.length * 2).fill(null);
  }
  const cache = new AttributeCache(type, shape);
  let place = code.caches[at] as AttributeCache | null;
  // One that was for the same kind of object, or holds no longer, makes room.
  if (place === null || place.version !== place.type.version || (place.type === type && place.shape === shape)) {
    cache.other = place === null ? null : place.other;
    code.caches[at] = cache;
    return cache;
  }
  for (let length = 2; length < CHAIN_LIMIT && place.other !== null; length++) {
    const { other }: AttributeCache = place;
    if (other.version !== other.type.version || (other.type === type && other.shape === shape)) break;
    place = other;
  }
  cache.other = place.other === null ? null : place.other.other;
  place.other = cache;
  return cache;
}

/** Under which name instances of a type keep an attribute that is of the `__slots__` of one of its bases, or null. */
const slotName = (attribute: Value | undefined, type: PyType): string | null =>
  attribute instanceof PyGetSet && attribute.slotName !== null && isSubtype(type, attribute.owner)
    ? attribute.slotName
    : null;

/** LOAD_ATTR without a cache that holds: looks the attribute up, and remembers where it was. */
export function loadAttribute(vm: VM, code: CodeObject, object: Value, constant: number): Value {
  const name = code.constants[constant] as string;
  if (object instanceof PyInstance && object.type.slots.getAttribute === null) {
    const { type, shape } = object;
    const known = knownCache(code, constant * 2, type, shape);
    if (known !== null) {
      const value = known.slot >= 0 ? object.values[known.slot] : known.attribute;
      if (value !== undefined) return value;
    }
    const attribute = type.lookup(name);
    const descriptor = attribute === undefined ? null : descriptorSlots(attribute);
    const reserved = slotName(attribute, type);
    const slot = shape.slotOf(reserved ?? name);
    if (slot >= 0) {
      if (descriptor === null || descriptor.descriptorSet === null || reserved !== null) {
        const cache = cacheFor(code, constant * 2, type, shape, attribute);
        if (cache !== null) cache.slot = slot;
        return object.values[slot] as Value;
      }
    } else if (attribute !== undefined && (descriptor === null || descriptor.descriptorGet === null)) {
      const cache = cacheFor(code, constant * 2, type, shape, attribute);
      if (cache !== null) cache.attribute = attribute;
      return attribute;
    }
  }
  return getAttribute(vm, object, name);
}

/** STORE_ATTR without a cache that holds. */
export function storeAttribute(vm: VM, code: CodeObject, object: Value, constant: number, value: Value): void {
  const name = code.constants[constant] as string;
  if (object instanceof PyInstance && object.type.slots.setAttribute === null) {
    const { type, shape } = object;
    const known = knownCache(code, constant * 2 + 1, type, shape);
    if (known !== null && (known.slot >= 0 || known.next !== null)) {
      if (known.next === null) object.values[known.slot] = value;
      else object.append(known.next, value);
      return;
    }
    const attribute = type.lookup(name);
    const descriptor = attribute === undefined ? null : descriptorSlots(attribute);
    const isPlain = type.hasInstanceAttributes && (descriptor === null || descriptor.descriptorSet === null);
    const reserved = slotName(attribute, type);
    if (isPlain || reserved !== null) {
      const own = reserved ?? name;
      const cache = cacheFor(code, constant * 2 + 1, type, shape, attribute);
      object.setOwn(own, value);
      if (cache === null) return;
      if (object.shape === shape) cache.slot = shape.slotOf(own);
      else if (!object.shape.owned) cache.next = object.shape;
      return;
    }
  }
  setAttribute(vm, object, name, value);
}

/** In the register behind a callable: it takes no object before its arguments. No value of a program is a cell. */
export const NO_SELF = /* @__PURE__ */ new PyCell(undefined);

/** LOAD_METHOD without a cache that holds: puts what to call into `registers[at]`, and the object (or `NO_SELF`) behind it. */
export function loadMethod(
  vm: VM,
  code: CodeObject,
  object: Value,
  constant: number,
  registers: (Value | undefined)[],
  at: number,
): void {
  const name = code.constants[constant] as string;
  const type = typeOf(object);
  if (type.slots.getAttribute === null) {
    const shape = object instanceof PyInstance ? object.shape : EMPTY_SHAPE;
    const known = knownCache(code, constant * 2, type, shape);
    if (known !== null && known.method !== undefined) {
      registers[at] = known.method;
      registers[at + 1] = object;
      return;
    }
    const attribute = type.lookup(name);
    if (attribute instanceof PyMethodDescriptor || attribute instanceof PyFunction) {
      const slot = shape.slotOf(name);
      if (slot < 0) {
        const cache = cacheFor(code, constant * 2, type, shape, attribute);
        if (cache !== null) cache.method = attribute;
      }
      registers[at] = slot < 0 ? attribute : ((object as PyInstance).values[slot] as Value);
      registers[at + 1] = slot < 0 ? object : NO_SELF;
      return;
    }
  }
  registers[at] = (type.slots.getAttribute === null ? calledAttribute : getAttribute)(vm, object, name);
  registers[at + 1] = NO_SELF;
}
