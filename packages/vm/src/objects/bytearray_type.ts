// bytearray and its iterator (library reference, "Bytearray Objects"). The methods shared with bytes are in bytes_methods.ts.

import type { VM } from '../vm.js';
import { ByteIterator, bytesFrom, PyByteArray, PyBytes } from './bytes.js';
import { formatPercentBytes } from './bytes_format.js';
import { bytesOfHex } from './bytes_hex.js';
import { BYTES_STATIC_METHODS, byteMethods, byteOf } from './bytes_methods.js';
import {
  BYTEARRAY_WORDING,
  byteComparison,
  byteIteratorDefinition,
  bytesConcatenation,
  bytesOfIterable,
  containsByte,
  contentsConstruct,
  repeated,
} from './bytes_operators.js';
import { bytesRepr } from './bytes_repr.js';
import { slicedData } from './bytes_type.js';
import { latin1Of } from './codec_decoders.js';
import { bytesOfLatin1 } from './codec_encoders.js';
import { PyComplex } from './complexes.js';
import type { MethodRow, TypeDefinition } from './define.js';
import { indexError, overflowError, PyException, typeError, typeErrorType, valueError } from './exceptions.js';
import { unhashable } from './hashing.js';
import type { Int } from './integers.js';
import { bufferWrappers } from './memoryview.js';
import { hasIndex, indexInt, sizeArgument } from './numbers.js';
import { binarySlots, isSubtype, NOT_IMPLEMENTED, type PyType, slots, type Value } from './object.js';
import { callValue, checkIndex, getIterator, MAX_INDEX, nextOf, resolveIndex } from './operations.js';
import { callOfType, reduceRow } from './reducing.js';
import { extension, lengthHint, repetition, repetitionInPlace } from './sequence-operations.js';
import { adjustSlice, evaluateSlice, PySlice, subscriptOrUndefined } from './slices.js';
import { asText } from './text.js';
import { bytearrayType, typeOf } from './types.js';

/** What is assigned to a slice. */
function assignedData(vm: VM, value: Value): Uint8Array {
  const data = bytesFrom(value);
  if (data !== undefined) return data.slice();
  const { index, int, float } = typeOf(value).slots;
  const isNumber = hasIndex(value) || index !== null || int !== null || float !== null || value instanceof PyComplex;
  if (asText(value) !== undefined || isNumber)
    throw typeError('can assign only bytes, buffers, or iterables of ints in range(0, 256)');
  return bytesOfIterable(vm, value, BYTEARRAY_WORDING);
}

/** `array[slice] = value` and, with no bytes and `isDelete`, `del array[slice]`. */
function assignSlice(vm: VM, array: PyByteArray, slice: PySlice, data: Uint8Array, isDelete: boolean): void {
  const { start, stop, step, count } = adjustSlice(evaluateSlice(vm, slice), array.length);
  if (step === 1) {
    array.splice(start, Math.max(start, stop) - start, data);
    return;
  }
  // To assign no bytes is to delete.
  if (isDelete || data.length === 0) {
    if (count === 0) return;
    const gone = new Set<number>();
    for (let i = 0, at = start; i < count; i++, at += step) gone.add(at);
    const kept = array.data.filter((_, i) => !gone.has(i));
    array.resize(kept.length);
    array.buffer.set(kept);
    return;
  }
  if (data.length !== count)
    throw valueError(`attempt to assign bytes of size ${data.length} to extended slice of size ${count}`);
  for (let i = 0, at = start; i < count; i++, at += step) array.buffer[at] = data[i] as number;
}

function itemIndex(vm: VM, array: PyByteArray, key: Value): number {
  const index = subscriptOrUndefined(vm, key);
  if (index === undefined) throw typeError(`bytearray indices must be integers or slices, not ${typeOf(key).name}`);
  return resolveIndex(index, array.length, 'bytearray index out of range');
}

const construct = contentsConstruct(BYTEARRAY_WORDING);

export const bytearraySlots = slots({
  new: (_vm, type) => new PyByteArray(new Uint8Array(0), type),
  init: (vm, self, args, keywords) => {
    const array = self as PyByteArray;
    const data = bytesFrom(construct(vm, args, keywords)) as Uint8Array;
    if (array.length > 0) array.splice(0, array.length, data);
    else {
      array.buffer = data;
      array.length = data.length;
    }
  },
  binary: binarySlots(
    [
      1,
      bytesConcatenation(
        (value) => value instanceof PyByteArray,
        (data) => new PyByteArray(data),
      ),
    ],
    [
      3,
      repetition(
        (value) => value instanceof PyByteArray,
        (value, count) => new PyByteArray(repeated((value as PyByteArray).data, count)),
      ),
    ],
    [
      6,
      (vm, left, right) =>
        left instanceof PyByteArray ? new PyByteArray(formatPercentBytes(vm, left.data, right)) : NOT_IMPLEMENTED,
    ],
  ),
  inplace: binarySlots(
    [
      1,
      extension((_vm, left, right) => {
        const array = left as PyByteArray;
        const data = bytesFrom(right);
        if (data === undefined) throw typeError(`can't concat ${typeOf(right).name} to ${typeOf(left).name}`);
        // Its own memory is being looked at.
        if (right === array && data.length > 0) throw array.exportError();
        array.splice(array.length, 0, data);
        return array;
      }),
    ],
    [
      3,
      repetitionInPlace((_vm, left, count) => {
        const array = left as PyByteArray;
        array.splice(0, array.length, repeated(array.data, count));
        return array;
      }),
    ],
  ),
  compare: byteComparison(bytesFrom),
  hash: unhashable,
  repr: (_vm, self) => `${typeOf(self).name}(${bytesRepr((self as PyByteArray).data)})`,
  length: (_vm, self) => (self as PyByteArray).length,
  getItem: (vm, self, key) => {
    const array = self as PyByteArray;
    if (key instanceof PySlice) {
      const { start, step, count } = adjustSlice(evaluateSlice(vm, key), array.length);
      return new PyByteArray(slicedData(array.data, start, step, count));
    }
    return array.buffer[itemIndex(vm, array, key)] as number;
  },
  setItem: (vm, self, key, value) => {
    const array = self as PyByteArray;
    if (key instanceof PySlice) {
      // The slice is looked at before what is assigned to it.
      evaluateSlice(vm, key);
      assignSlice(vm, array, key, assignedData(vm, value), false);
    } else {
      const index = subscriptOrUndefined(vm, key);
      if (index !== undefined) checkIndex(index);
      const byte = index === undefined ? 0 : byteOf(vm, value);
      // Looking at the value may have run Python code that changed the length.
      array.buffer[itemIndex(vm, array, index ?? key)] = byte;
    }
  },
  deleteItem: (vm, self, key) => {
    const array = self as PyByteArray;
    if (key instanceof PySlice) assignSlice(vm, array, key, new Uint8Array(0), true);
    else array.splice(itemIndex(vm, array, key), 1, new Uint8Array(0));
  },
  contains: (vm, self, value) => containsByte(vm, (self as PyByteArray).data, value),
  iter: (_vm, self) => new ByteIterator(self as PyByteArray),
});

function extend(vm: VM, self: PyByteArray, iterable: Value): Value {
  const direct = bytesFrom(iterable);
  if (direct !== undefined) {
    self.splice(self.length, 0, direct);
    return null;
  }
  let iterator: Value;
  try {
    iterator = getIterator(vm, iterable);
  } catch (error) {
    if (error instanceof PyException && isSubtype(error.type, typeErrorType))
      throw typeError(`can't extend bytearray with ${typeOf(iterable).name}`);
    throw error;
  }
  // The hint is of no use here, but a `__length_hint__` or `__len__` that raises is heard.
  lengthHint(vm, iterable, 0);
  // The new bytes are added when all of them are known.
  const added: number[] = [];
  for (let member = nextOf(vm, iterator); member !== undefined; member = nextOf(vm, iterator)) {
    if (asText(iterable) !== undefined)
      throw typeError(`expected iterable of integers; got: '${typeOf(iterable).name}'`);
    added.push(byteOf(vm, member));
  }
  self.splice(self.length, 0, Uint8Array.from(added));
  return null;
}

const METHODS: readonly MethodRow[] = [
  ...byteMethods((text) => new PyByteArray(bytesOfLatin1(text)), false),
  [
    'append(item, /)',
    (vm, self: PyByteArray, item: Value) => {
      const byte = byteOf(vm, item);
      self.resize(self.length + 1);
      self.buffer[self.length - 1] = byte;
      return null;
    },
    'Adds a byte at the end.',
  ],
  [
    'clear()',
    (_vm, self: PyByteArray) => {
      self.resize(0);
      return null;
    },
    'Removes all bytes.',
  ],
  ['copy()', (_vm, self: PyByteArray) => new PyByteArray(self.data.slice()), 'A copy.'],
  ['extend(iterable_of_ints, /)', extend, 'Adds the bytes of an iterable at the end.'],
  [
    'insert(index, item, /)',
    (vm, self: PyByteArray, index: Value, item: Value) => {
      const at = sizeArgument(vm, index);
      const byte = byteOf(vm, item);
      const { length } = self;
      self.splice(Math.min(at < 0 ? Math.max(0, at + length) : at, length), 0, Uint8Array.of(byte));
      return null;
    },
    'Adds a byte before an index.',
  ],
  [
    'pop(index=-1, /)',
    (vm, self: PyByteArray, index: Value | undefined) => {
      let at = index === undefined ? -1 : sizeArgument(vm, index);
      if (self.length === 0) throw indexError('pop from empty bytearray');
      if (at < 0) at += self.length;
      if (at < 0 || at >= self.length) throw indexError('pop index out of range');
      const byte = self.buffer[at] as number;
      self.splice(at, 1, new Uint8Array(0));
      return byte;
    },
    'Removes the byte at an index and answers it.',
  ],
  [
    'remove(value, /)',
    (vm, self: PyByteArray, value: Value) => {
      const at = self.data.indexOf(byteOf(vm, value));
      if (at < 0) throw valueError('value not found in bytearray');
      self.splice(at, 1, new Uint8Array(0));
      return null;
    },
    'Removes the first byte of a value.',
  ],
  [
    'resize(size, /)',
    (vm, self: PyByteArray, size: Value) => {
      const length = indexInt(vm, size);
      if (length > MAX_INDEX || length < -MAX_INDEX - 1)
        throw overflowError("cannot fit 'int' into an index-sized integer");
      if (length < 0) throw valueError(`Can only resize to positive sizes, got ${length}`);
      self.resize(Number(length));
      return null;
    },
    'Cuts or fills up with zeros to a length.',
  ],
  [
    'reverse()',
    (_vm, self: PyByteArray) => {
      self.data.reverse();
      return null;
    },
    'Reverses the order in place.',
  ],
  reduceRow((vm, self: PyByteArray) => reduceByteArray(vm, self, 2)),
  [
    '__reduce_ex__(proto=0, /)',
    (vm, self: PyByteArray, protocol: Value | undefined) => reduceByteArray(vm, self, indexInt(vm, protocol ?? 0)),
    'What makes it anew, for a protocol of pickle.',
  ],
  ['__alloc__()', (_vm, self: PyByteArray) => self.buffer.length + 1, 'The number of bytes allocated.'],
];

/** `(type, arguments, state)`: the arguments are a str that older protocols of pickle can write, or bytes. */
function reduceByteArray(vm: VM, self: PyByteArray, protocol: Int): Value {
  const data = self.data;
  if (protocol >= 3) return callOfType(vm, self, [new PyBytes(data.slice())]);
  return callOfType(vm, self, data.length === 0 ? [] : [latin1Of(data), 'latin-1']);
}

export const bytearrayDefinition: TypeDefinition = {
  wrappers: bufferWrappers(true),
  slots: bytearraySlots,
  methods: METHODS,
  classMethods: [
    [
      'fromhex(string, /)',
      (vm, type: PyType, string: Value) => {
        const array = new PyByteArray(bytesOfHex(string));
        return type === bytearrayType ? array : callValue(vm, type, [array]);
      },
      'The bytes that pairs of hexadecimal digits stand for.',
    ],
  ],
  staticMethods: BYTES_STATIC_METHODS,
  documentation: 'A mutable sequence of bytes.',
};

export const bytearrayIteratorDefinition = byteIteratorDefinition;
