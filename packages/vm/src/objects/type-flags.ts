// What CPython's type objects say of their layout (section "Type Objects" of its C API), as far as it says something here.

import { baseExceptionType } from './exceptions.js';
import { isSubtype, type PyType } from './object.js';
import * as types from './types.js';

const SEQUENCE = 1 << 5;
const MAPPING = 1 << 6;
const IMMUTABLE = 1 << 8;
const HEAP = 1 << 9;
const BASE = 1 << 10;
const VECTORCALL = 1 << 11;
const READY = 1 << 12;
const METHOD_DESCRIPTOR = 1 << 17;
const ABSTRACT = 1 << 20;

/** Set for subclasses too. */
const SUBCLASS_FLAGS: readonly (readonly [PyType, number])[] = [
  [types.intType, 1 << 24],
  [types.listType, 1 << 25],
  [types.tupleType, 1 << 26],
  [types.bytesType, 1 << 27],
  [types.strType, 1 << 28],
  [types.dictType, 1 << 29],
  [baseExceptionType, 1 << 30],
];
const TYPE_SUBCLASS = 2 ** 31;

const METHOD_DESCRIPTORS: readonly PyType[] = [types.functionType, types.methodDescriptorType, types.slotWrapperType];
const VECTORCALLS: readonly PyType[] = [
  types.functionType,
  types.builtinType,
  types.methodType,
  types.methodDescriptorType,
  types.typeType,
];

/** The sizes of members of objects that hold them themselves, on a machine of 32 bits. */
const ITEM_SIZES: ReadonlyMap<PyType, number> = new Map([
  [types.typeType, 20],
  [types.intType, 4],
  [types.tupleType, 4],
  [types.bytesType, 1],
  [types.memoryviewType, 4],
  [types.codeType, 2],
]);

/** `__itemsize__` of a type; 0 if the size of its objects does not vary. */
export const itemSizeOf = (type: PyType): number => {
  const base = type.mro.find((t) => ITEM_SIZES.has(t));
  return base === undefined ? 0 : (ITEM_SIZES.get(base) as number);
};

/** The flags of a type, as an int. */
export function flagsOf(type: PyType): number {
  let flags = READY | (type.isHeap ? HEAP : IMMUTABLE);
  if (type.isBase) flags |= BASE;
  if (type.patternKind !== null) flags |= type.patternKind === 'sequence' ? SEQUENCE : MAPPING;
  if (type.abstractMethods !== null && type.abstractMethods.length > 0) flags |= ABSTRACT;
  if (METHOD_DESCRIPTORS.includes(type)) flags |= METHOD_DESCRIPTOR;
  if (VECTORCALLS.includes(type)) flags |= VECTORCALL;
  for (const [base, flag] of SUBCLASS_FLAGS) if (isSubtype(type, base)) flags |= flag;
  return isSubtype(type, types.typeType) ? flags + TYPE_SUBCLASS : flags;
}
