// What bytes and bytearray share of operators and construction (library reference, "Binary Sequence Types").

import type { Construct } from '../builtins/constructors.js';
import { bindBuiltin, parseSignature } from '../builtins/signature.js';
import type { VM } from '../vm.js';
import { specialMethod } from './attributes.js';
import { bufferOf, FULL_READ_ONLY } from './buffers.js';
import { type ByteIterator, bytesFrom, MAX_BYTES, PyBytes, plainBytes } from './bytes.js';
import { byteOf } from './bytes_methods.js';
import { latin1Of } from './codec_decoders.js';
import { codecArgument, encodeText } from './codecs.js';
import type { TypeDefinition } from './define.js';
import { memoryError, overflowError, PyException, typeError, typeErrorType, valueError } from './exceptions.js';
import type { Int } from './integers.js';
import { hasIndex, indexInt } from './numbers.js';
import { type BinarySlot, type CompareSlot, isSubtype, NOT_IMPLEMENTED, slots, type Value } from './object.js';
import { callValue, getIterator, MAX_INDEX, nextOf } from './operations.js';
import { iterationAt, reduceRow, stateIndex } from './reducing.js';
import { compareLengths, concatenation, lengthHint } from './sequence-operations.js';
import { asText } from './text.js';
import { typeOf } from './types.js';

/** Negative, zero or positive, byte by byte. */
function compareData(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return a.length - b.length;
}

/** Compares with what `other` finds comparable. */
export const byteComparison =
  (other: (value: Value) => Uint8Array | undefined): CompareSlot =>
  (_vm, op, left, right) => {
    const a = bytesFrom(left);
    const b = other(right);
    if (a === undefined || b === undefined) return NOT_IMPLEMENTED;
    if (op <= 2 && a.length !== b.length) return op === 2;
    return compareLengths(op, compareData(a, b));
  };

/** `left + right` for right operands of any bytes-like kind. */
export const bytesConcatenation = (
  isSequence: (value: Value) => boolean,
  wrap: (data: Uint8Array) => Value,
): BinarySlot =>
  concatenation(
    isSequence,
    (value) => bytesFrom(value) !== undefined,
    (_vm, left, right) => wrap(concatenated(bytesFrom(left) as Uint8Array, bytesFrom(right) as Uint8Array)),
    (left, right) => `can't concat ${typeOf(right).name} to ${typeOf(left).name}`,
  );

function concatenated(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length + b.length > MAX_BYTES) throw memoryError();
  const joined = new Uint8Array(a.length + b.length);
  joined.set(a);
  joined.set(b, a.length);
  return joined;
}

/** `data * count`. */
export function repeated(data: Uint8Array, count: number): Uint8Array {
  if (count <= 0 || data.length === 0) return new Uint8Array(0);
  if (data.length * count > MAX_BYTES) throw memoryError();
  const result = new Uint8Array(data.length * count);
  if (data.length === 1) return result.fill(data[0] as number);
  for (let at = 0; at < result.length; at += data.length) result.set(data, at);
  return result;
}

/** `value in data`: a byte or a part. */
export function containsByte(vm: VM, data: Uint8Array, value: Value): boolean {
  const part = bytesFrom(value);
  if (part !== undefined) return latin1Of(data).includes(latin1Of(part));
  if (!hasIndex(value)) throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
  return data.includes(byteOf(vm, value));
}

/** How error messages of a constructor speak of its type. */
interface Wording {
  readonly typeName: string;
  /** Of a member that is no byte. */
  readonly range: string;
}

export const BYTES_WORDING: Wording = { typeName: 'bytes', range: 'bytes must be in range(0, 256)' };
export const BYTEARRAY_WORDING: Wording = { typeName: 'bytearray', range: 'byte must be in range(0, 256)' };

/** The bytes that an iterable of ints holds. May run Python code. @throws TypeError, ValueError */
export function bytesOfIterable(vm: VM, iterable: Value, wording: Wording): Uint8Array {
  let iterator: Value;
  try {
    if (asText(iterable) !== undefined) throw typeError('');
    iterator = getIterator(vm, iterable);
  } catch (error) {
    if (error instanceof PyException && isSubtype(error.type, typeErrorType))
      throw typeError(`cannot convert '${typeOf(iterable).name}' object to ${wording.typeName}`);
    throw error;
  }
  // The hint is of no use here, but a `__length_hint__` or `__len__` that raises is heard.
  if (wording === BYTES_WORDING) lengthHint(vm, iterable, 0);
  const bytes: number[] = [];
  for (let member = nextOf(vm, iterator); member !== undefined; member = nextOf(vm, iterator)) {
    const byte = indexInt(vm, member);
    if (byte < 0 || byte > 255) throw valueError(wording.range);
    bytes.push(Number(byte));
  }
  return Uint8Array.from(bytes);
}

/** A number of bytes; undefined where `__index__` raises TypeError: then the object may still be iterable. */
function countOf(vm: VM, source: Value): Int | undefined {
  try {
    return indexInt(vm, source);
  } catch (error) {
    if (error instanceof PyException && isSubtype(error.type, typeErrorType)) return undefined;
    throw error;
  }
}

/** The contents that a constructor's arguments ask for, in memory of their own. */
function contentsOf(
  vm: VM,
  source: Value | undefined,
  encoding: Value | undefined,
  errors: Value | undefined,
  wording: Wording,
): Uint8Array {
  const codec = codecArgument(wording.typeName, 'encoding', encoding);
  const handler = codecArgument(wording.typeName, 'errors', errors);
  const text = source === undefined ? undefined : asText(source);
  if (codec !== undefined) {
    if (text === undefined) throw typeError('encoding without a string argument');
    return encodeText(vm, text, codec, handler ?? 'strict');
  }
  const isBytes = wording === BYTES_WORDING;
  const method = isBytes && source !== undefined ? specialMethod(vm, source, '__bytes__') : undefined;
  if (text !== undefined && (handler !== undefined || method === undefined))
    throw typeError('string argument without an encoding');
  if (handler !== undefined) throw typeError('errors without a string argument');
  if (source === undefined) return new Uint8Array(0);
  if (method !== undefined) {
    const result = callValue(vm, method, []);
    const data = plainBytes(result);
    if (data === undefined) throw typeError(`__bytes__ returned non-bytes (type ${typeOf(result).name})`);
    return data;
  }
  const count = hasIndex(source) ? countOf(vm, source) : undefined;
  if (count !== undefined) {
    if (count > MAX_INDEX || count < -MAX_INDEX - 1)
      throw overflowError(`cannot fit '${typeOf(source).name}' into an index-sized integer`);
    if (count < 0) throw valueError('negative count');
    if (count > MAX_BYTES) throw memoryError();
    return new Uint8Array(Number(count));
  }
  const direct = bytesFrom(source) ?? bufferOf(vm, source, FULL_READ_ONLY);
  return direct === undefined ? bytesOfIterable(vm, source, wording) : direct.slice();
}

const SIGNATURE = parseSignature('(source=b"", encoding="utf-8", errors="strict")');

/** Binds the arguments of `bytes()` or `bytearray()` and answers the contents as a bytes object: of `bytes()` alone, the one that was given. */
export function contentsConstruct(wording: Wording): Construct {
  return (vm, args, keywords) => {
    const [source, encoding, errors] = bindBuiltin(wording.typeName, SIGNATURE, args, keywords) as (
      | Value
      | undefined
    )[];
    const isAlone = encoding === undefined && errors === undefined;
    if (wording === BYTES_WORDING && isAlone && source instanceof PyBytes) return source;
    return new PyBytes(contentsOf(vm, source, encoding, errors, wording));
  };
}

const iteratorSlots = slots({
  iter: (_vm, self) => self,
  next: (_vm, self) => {
    const iterator = self as ByteIterator;
    if (iterator.source === null) return undefined;
    const byte = iterator.source.data[iterator.index];
    if (byte === undefined) iterator.source = null;
    else iterator.index++;
    return byte;
  },
});

/** Of the iterators of bytes and of bytearray. */
export const byteIteratorDefinition: TypeDefinition = {
  slots: iteratorSlots,
  methods: [
    [
      '__length_hint__()',
      (_vm, self: ByteIterator) => (self.source === null ? 0 : Math.max(0, self.source.data.length - self.index)),
      'The number of bytes that are left.',
    ],
    [
      '__setstate__(state, /)',
      (_vm, self: ByteIterator, state: Value) => {
        const index = stateIndex(state);
        if (self.source !== null) self.index = Math.min(Math.max(index, 0), self.source.data.length);
        return null;
      },
      'Sets the index of the next byte.',
    ],
    reduceRow((vm, self: ByteIterator) => iterationAt(vm, self.source, self.index)),
  ],
  final: true,
};
