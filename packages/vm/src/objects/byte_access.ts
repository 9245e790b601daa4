// `bytes(value)` for those who take neither an int nor a str.

import type { VM } from '../vm.js';
import { specialMethod } from './attributes.js';
import { bytesFrom } from './bytes.js';
import { typeError, valueError } from './exceptions.js';
import { indexInt } from './numbers.js';
import { isSubtype, type Value } from './object.js';
import { callValue, getIterator, nextOf } from './operations.js';
import { strType, typeOf } from './types.js';

/** `bytes(value)` for a parameter that must not be an int or a str: bytes-like, `__bytes__`, or an iterable of ints. */
export function bytesOfObject(vm: VM, value: Value): Uint8Array {
  const direct = bytesFrom(value);
  if (direct !== undefined) return direct;
  const method = specialMethod(vm, value, '__bytes__');
  if (method !== undefined) {
    const result = callValue(vm, method, []);
    const data = bytesFrom(result);
    if (data === undefined) throw typeError(`__bytes__ returned non-bytes (type ${typeOf(result).name})`);
    return data;
  }
  const type = typeOf(value);
  if (isSubtype(type, strType) || (type.slots.iter === null && type.slots.getItem === null))
    throw typeError(`cannot convert '${type.name}' object to bytes`);
  const bytes: number[] = [];
  const iterator = getIterator(vm, value);
  for (let member = nextOf(vm, iterator); member !== undefined; member = nextOf(vm, iterator)) {
    const byte = indexInt(vm, member);
    if (byte < 0 || byte > 255) throw valueError('bytes must be in range(0, 256)');
    bytes.push(Number(byte));
  }
  return Uint8Array.from(bytes);
}
