// Keys of a hash table: which of them JavaScript compares as Python does, and what they hash to.

import { PyFloat } from '@taipan/bytecode';
import type { VM } from '../vm.js';
import { hashInt, hashKey, hashText, usesIdentity } from './hashing.js';
import { PyWrapped, type Value } from './object.js';
import { isEqual } from './operations.js';
import { PyTuple } from './sequences.js';
import { bytesType, floatType, intType, rangeType, strType, tupleType, typeOf } from './types.js';

/** 32 bits of an int key; ints beyond 32 bits are folded. */
export const foldInt = (key: number): number =>
  (key | 0) === key ? key : ((key % 0x100000000) | 0) ^ Math.floor(key / 0x100000000);

/**
 * The value that JavaScript compares as Python compares the key: the key itself, or the int that True, 1.0 or an instance of a class
 * derived from int is equal to; `undefined` for a key that must be compared by `==`.
 */
export function aliasOf(key: Value): Value | undefined {
  switch (typeof key) {
    case 'string':
    case 'number':
    case 'bigint':
      return key;
    case 'boolean':
      return key ? 1 : 0;
  }
  if (key === null) return key;
  if (key instanceof PyFloat) {
    const { value } = key;
    if (!Number.isInteger(value)) return undefined;
    // Adding 0 turns -0 into 0.
    return Number.isSafeInteger(value) ? value + 0 : BigInt(value);
  }
  if (usesIdentity(key)) return key;
  if (key instanceof PyWrapped) {
    const { payload } = key;
    const owner = typeof payload === 'string' ? strType : payload instanceof PyFloat ? floatType : intType;
    const { slots } = key.type;
    if (slots.hash === owner.slots.hash && slots.compare === owner.slots.compare) return aliasOf(payload);
  }
  return undefined;
}

/** Whether a key that is hashed cannot be equal to a string, an int, None or an object compared by identity. */
export function equalsNoSimpleKey(key: Value): boolean {
  if (key instanceof PyFloat) return true;
  const type = typeOf(key);
  return type === tupleType || type === bytesType || type === rangeType;
}

/** The text that a key, which may be an object of any type, is equal to: the key itself, or one of `names`. */
export function nameOf(vm: VM, key: Value, names: readonly string[]): string | undefined {
  if (typeof key === 'string') return key;
  const alias = aliasOf(key);
  if (typeof alias === 'string') return alias;
  if (alias !== undefined || equalsNoSimpleKey(key)) return undefined;
  const hash = hashKey(vm, key);
  return names.find((name) => hashText(name) === hash && isEqual(vm, key, name));
}

/** Whether both are tuples of identical members: equal without asking any of them. */
export function isSameTuple(left: Value, right: Value): boolean {
  if (!(left instanceof PyTuple) || !(right instanceof PyTuple)) return false;
  if (left.type !== tupleType || right.type !== tupleType) return false;
  const a = left.items;
  const b = right.items;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The hash of a key of a table that is not Hashed: runs no Python code. */
export function hashSimple(key: Value): number {
  if (typeof key === 'number') return hashInt(key);
  if (typeof key === 'string') return hashText(key);
  return hashKey(null as never, key);
}
