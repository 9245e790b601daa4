// Buffers of classes written in Python (`__buffer__`, section 3.3.10 of Python's reference).

import type { VM } from '../vm.js';
import { specialMethod } from './attributes.js';
import { bytesFrom } from './bytes.js';
import { typeError } from './exceptions.js';
import type { Value } from './object.js';
import { callValue } from './operations.js';
import { memoryviewType, typeOf } from './types.js';

/** What `__buffer__` is asked for: bytes that lie one behind the other, or (for bytes, bytearray and memoryview) all but the right to write. */
export const SIMPLE = 0;
export const FULL_READ_ONLY = 0x11c;

/** The memoryview that `__buffer__` of an object gives; undefined if its class has no such method. @throws TypeError for what is no memoryview */
export function bufferView(vm: VM, object: Value, flags: number): Value | undefined {
  const method = specialMethod(vm, object, '__buffer__');
  if (method === undefined) return undefined;
  const view = callValue(vm, method, [flags]);
  if (typeOf(view) !== memoryviewType) throw typeError('__buffer__ returned non-memoryview object');
  return view;
}

/** A copy of the bytes that `__buffer__` of an object shows, which is told that they are no longer looked at; undefined if its class has no such method. */
export function bufferOf(vm: VM, object: Value, flags: number): Uint8Array | undefined {
  const view = bufferView(vm, object, flags);
  if (view === undefined) return undefined;
  const data = (bytesFrom(view) as Uint8Array).slice();
  const release = specialMethod(vm, object, '__release_buffer__');
  if (release !== undefined) callValue(vm, release, [view]);
  return data;
}
