// The optional `start` and `end` of find(), count(), startswith() and the like, for str, bytes and bytearray.

import type { VM } from '../vm.js';
import { overflowError, typeError } from './exceptions.js';
import { indexInt } from './numbers.js';
import type { Value } from './object.js';
import { MAX_INDEX } from './operations.js';
import { indexOrUndefined } from './slices.js';

/**
 * One of `start` and `end` brought into the range 0 to `length` as a slice does; `start` may stay above `length`, which finds nothing.
 * @throws TypeError if it is neither None nor an index
 */
export function searchLimit(vm: VM, value: Value | undefined, absent: number, length: number): number {
  if (value === undefined || value === null) return absent;
  const index = indexOrUndefined(vm, value);
  if (index === undefined) throw typeError('slice indices must be integers or None or have an __index__ method');
  if (index < 0) return index < -length ? 0 : Number(index) + length;
  return index > MAX_INDEX ? MAX_INDEX : Number(index);
}

/** An int parameter such as a width or a count. @throws TypeError for no int, OverflowError beyond an index */
export function sizeParameter(vm: VM, value: Value): number {
  const int = indexInt(vm, value);
  if (typeof int === 'bigint' || int > MAX_INDEX || int < -MAX_INDEX - 1)
    throw overflowError('Python int too large to convert to C ssize_t');
  return int;
}
