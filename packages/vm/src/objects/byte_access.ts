// `bytes(value)` for those who take neither an int nor a str.

import type { VM } from '../vm.js';
import { specialMethod } from './attributes.js';
import { bytesFrom } from './bytes.js';
import { BYTES_WORDING, bytesOfIterable } from './bytes_operators.js';
import { typeError } from './exceptions.js';
import type { Value } from './object.js';
import { callValue } from './operations.js';
import { typeOf } from './types.js';

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
  return bytesOfIterable(vm, value, BYTES_WORDING);
}
