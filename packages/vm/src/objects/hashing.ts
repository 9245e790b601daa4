// hash() (section 3.3.1 of Python's reference, "object.__hash__"; library reference, "Hashing of numeric types").
// Sizes are those of a 32-bit build, as CPython in Pyodide is: hashes fit 32 bits and numbers are reduced modulo 2**31 - 1.

import { PyFloat } from '@taipan/bytecode';
import type { VM } from '../vm.js';
import { PyException, typeError, typeErrorType } from './exceptions.js';
import type { PyObject, Value } from './object.js';
import { isEqual, strOf } from './operations.js';
import { typeOf } from './types.js';

export { isEqual };

const MODULUS = 2 ** 31 - 1;
const BIG_MODULUS = BigInt(MODULUS);

/** The hash of None: a constant since CPython 3.12. */
const NONE_HASH = 0xfca86420 | 0;

/** -1 means an error in CPython's C code, so no hash is -1. */
const avoidMinusOne = (hash: number) => (hash === -1 ? -2 : hash);

export function hashInt(value: number | bigint): number {
  if (typeof value === 'number') {
    const rest = Math.abs(value) % MODULUS;
    return avoidMinusOne(value < 0 ? 0 - rest : rest);
  }
  const rest = Number((value < 0n ? -value : value) % BIG_MODULUS);
  return avoidMinusOne(value < 0n ? -rest : rest);
}

export function hashFloat(value: number): number {
  if (Number.isInteger(value)) return hashInt(Number.isSafeInteger(value) ? value : BigInt(value));
  if (!Number.isFinite(value)) return value > 0 ? 314159 : -314159;
  // value = fraction * 2**exponent; 2**31 is 1 modulo 2**31 - 1, so powers of two rotate the 31 bits.
  let fraction = Math.abs(value);
  let exponent = 0;
  while (!Number.isInteger(fraction)) {
    fraction *= 2;
    exponent--;
  }
  const rest = BigInt(fraction) % BIG_MODULUS;
  const shift = BigInt(((exponent % 31) + 31) % 31);
  const rotated = Number((rest << shift) % BIG_MODULUS);
  return avoidMinusOne(value < 0 ? -rotated : rotated);
}

export function hashText(text: string): number {
  if (text === '') return 0;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return avoidMinusOne(hash | 0);
}

/** Combines the hashes of members in order, for tuples. */
export function hashSequence(vm: VM, items: readonly Value[]): number {
  let acc = 0x165667b1;
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Value;
    // Most members are small ints, which are their own hashes.
    const lane = typeof item === 'number' && item >= 0 && item < MODULUS ? item : hashOf(vm, item);
    acc = (acc + Math.imul(lane, 0x85ebca77)) | 0;
    acc = (acc << 13) | (acc >>> 19);
    acc = Math.imul(acc, 0x9e3779b1);
  }
  acc = (acc + (items.length ^ (0x165667b1 ^ 3527539))) | 0;
  return acc === -1 ? 1546275796 : acc;
}

let nextIdentity = 1;
const identities = new WeakMap<PyObject | PyFloat, number>();

/** A number of its own for each object, the same for as long as it lives: `id()`. */
export function identityOf(object: PyObject | PyFloat): number {
  let id = identities.get(object);
  if (id === undefined) {
    id = 0x1000000 + 16 * nextIdentity++;
    identities.set(object, id);
  }
  return id;
}

/** An object for a value of any kind: primitives have no identity, and their type stands for them. */
export const objectOf = (value: Value) => (value !== null && typeof value === 'object' ? value : typeOf(value));

/** Where an object is said to be in its repr. */
export const addressOf = (object: PyObject | PyFloat): string => `0x${identityOf(object).toString(16)}`;

/** Whether a value is hashed and compared by identity alone. */
export function usesIdentity(value: Value): boolean {
  const { hash, compare } = typeOf(value).slots;
  return hash === null && compare === null;
}

/** `hash(value)`. @throws TypeError for an unhashable type */
export function hashOf(vm: VM, value: Value): number {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return hashInt(value);
    case 'boolean':
      return value ? 1 : 0;
    case 'string':
      return hashText(value);
  }
  if (value === null) return NONE_HASH;
  if (value instanceof PyFloat) return Number.isNaN(value.value) ? identityOf(value) >> 4 : hashFloat(value.value);
  const { hash } = value.type.slots;
  if (hash === null) return identityOf(value) >> 4;
  return hash(vm, value);
}

/** The hash of a key of a dict. @throws TypeError for an unhashable type, in the words for keys */
export function hashKey(vm: VM, key: Value): number {
  try {
    return hashOf(vm, key);
  } catch (error) {
    throw reworded(vm, error, key, 'dict key');
  }
}

/** The hash of a member of a set. @throws TypeError for an unhashable type, in the words for elements */
export function hashElement(vm: VM, key: Value): number {
  try {
    return hashOf(vm, key);
  } catch (error) {
    throw reworded(vm, error, key, 'set element');
  }
}

/** A TypeError of `__hash__`, in the words for what the value was to be. */
function reworded(vm: VM, error: unknown, key: Value, role: string): unknown {
  if (!(error instanceof PyException) || error.type !== typeErrorType) return error;
  const { module, qualname } = typeOf(key);
  const name = module === 'builtins' || module === '__main__' ? qualname : `${module}.${qualname}`;
  return typeError(`cannot use '${name}' as a ${role} (${strOf(vm, error)})`);
}

/** For the `hash` slot of a mutable type. */
export function unhashable(_vm: VM, value: Value): never {
  throw typeError(`unhashable type: '${typeOf(value).name}'`);
}
