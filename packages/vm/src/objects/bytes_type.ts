// bytes and its iterator (library reference, "Bytes Objects"). The methods shared with bytearray are in bytes_methods.ts.

import { wrapping } from '../builtins/constructors.js';
import { ByteIterator, PyBytes, plainBytes } from './bytes.js';
import { formatPercentBytes } from './bytes_format.js';
import { bytesOfHex } from './bytes_hex.js';
import { BYTES_STATIC_METHODS, byteMethods } from './bytes_methods.js';
import {
  BYTES_WORDING,
  byteComparison,
  byteIteratorDefinition,
  bytesConcatenation,
  containsByte,
  contentsConstruct,
  repeated,
} from './bytes_operators.js';
import { bytesRepr } from './bytes_repr.js';
import { latin1Of } from './codec_decoders.js';
import { bytesOfLatin1 } from './codec_encoders.js';
import type { TypeDefinition } from './define.js';
import { typeError } from './exceptions.js';
import { hashText } from './hashing.js';
import { bufferWrappers } from './memoryview.js';
import { binarySlots, NOT_IMPLEMENTED, type PyType, PyWrapped, slots, type Value } from './object.js';
import { callValue, resolveIndex } from './operations.js';
import { repetition } from './sequence-operations.js';
import { PyTuple } from './sequences.js';
import { PySlice, resolveSlice, subscriptOrUndefined } from './slices.js';
import { bytesType, typeOf } from './types.js';

const dataOf = (value: Value) => plainBytes(value) as Uint8Array;

/** The bytes that a slice selects, in memory of their own. */
export function slicedData(data: Uint8Array, start: number, step: number, count: number): Uint8Array {
  if (step === 1) return data.slice(start, start + count);
  const result = new Uint8Array(count);
  for (let i = 0, at = start; i < count; i++, at += step) result[i] = data[at] as number;
  return result;
}

export const bytesSlots = slots({
  new: wrapping(bytesType, contentsConstruct(BYTES_WORDING)),
  binary: binarySlots(
    [
      1,
      bytesConcatenation(
        (value) => plainBytes(value) !== undefined,
        (data) => new PyBytes(data),
      ),
    ],
    [
      3,
      repetition(
        (value) => plainBytes(value) !== undefined,
        (value, count) =>
          count === 1 && value instanceof PyBytes ? value : new PyBytes(repeated(dataOf(value), count)),
      ),
    ],
    [
      6,
      (vm, left, right) => {
        const data = plainBytes(left);
        return data === undefined ? NOT_IMPLEMENTED : new PyBytes(formatPercentBytes(vm, data, right));
      },
    ],
  ),
  compare: byteComparison(plainBytes),
  hash: (_vm, self) => {
    const bytes = (self instanceof PyWrapped ? self.payload : self) as PyBytes;
    bytes.cachedHash ??= hashText(latin1Of(bytes.data));
    return bytes.cachedHash;
  },
  repr: (_vm, self) => bytesRepr(dataOf(self)),
  length: (_vm, self) => dataOf(self).length,
  getItem: (vm, self, key) => {
    const data = dataOf(self);
    if (key instanceof PySlice) {
      const { start, step, count } = resolveSlice(vm, key, data.length);
      const isWhole = count === data.length && step === 1 && self instanceof PyBytes;
      return isWhole ? self : new PyBytes(slicedData(data, start, step, count));
    }
    const index = subscriptOrUndefined(vm, key);
    if (index === undefined) throw typeError(`byte indices must be integers or slices, not ${typeOf(key).name}`);
    return data[resolveIndex(index, data.length, 'index out of range')] as number;
  },
  contains: (vm, self, value) => containsByte(vm, dataOf(self), value),
  iter: (_vm, self) => new ByteIterator((self instanceof PyWrapped ? self.payload : self) as PyBytes),
});

export const bytesDefinition: TypeDefinition = {
  wrappers: bufferWrappers(false),
  slots: bytesSlots,
  methods: [
    ...byteMethods((text) => new PyBytes(bytesOfLatin1(text)), true),
    ['__bytes__()', (_vm, self: Value) => new PyBytes(dataOf(self)), 'The bytes as a plain bytes object.'],
    [
      '__getnewargs__()',
      (_vm, self: Value) => new PyTuple([new PyBytes(dataOf(self))]),
      'The arguments that make a copy.',
    ],
  ],
  classMethods: [
    [
      'fromhex(string, /)',
      (vm, type: PyType, string: Value) => {
        const bytes = new PyBytes(bytesOfHex(string));
        return type === bytesType ? bytes : callValue(vm, type, [bytes]);
      },
      'The bytes that pairs of hexadecimal digits stand for.',
    ],
  ],
  staticMethods: BYTES_STATIC_METHODS,
  documentation: 'An immutable sequence of bytes.',
};

export const bytesIteratorDefinition = byteIteratorDefinition;
