// The classes of bytes and bytearray, and what every function that takes a "bytes-like object" asks of its argument.
// The operations are in bytes_type.ts, bytearray_type.ts and bytes_methods.ts.

import { bufferErrorType, memoryError, notSupportedError, PyException, typeError } from './exceptions.js';
import { EMPTY_SHAPE, NO_VALUES, PyInstance, PyObject, type PyType, PyWrapped, type Value } from './object.js';
import { bytearrayIteratorType, bytearrayType, bytesIteratorType, bytesType, typeOf } from './types.js';

/** Immutable bytes: nobody writes to `data` after construction. An instance of a derived class is a PyWrapped around one. */
export class PyBytes extends PyObject {
  readonly data: Uint8Array;
  /** The hash, once computed. */
  cachedHash: number | null;
  constructor(data: Uint8Array) {
    super();
    this.type = bytesType;
    this.data = data;
    this.cachedHash = null;
  }
}

/** Larger results are refused: the host must outlive `bytes(10**9).center(...)`. */
export const MAX_BYTES = 2 ** 29;

/** Memory that can be written to and resized: a bytearray or an array. The first `length` bytes of `buffer` are its contents, the rest is room to grow. */
export abstract class ResizableBytes extends PyInstance {
  buffer: Uint8Array;
  length: number;
  /** How many memoryviews look at it: while there is one it cannot be resized. */
  exports: number;
  constructor(data: Uint8Array, type: PyType) {
    super();
    this.type = type;
    this.shape = EMPTY_SHAPE;
    this.values = NO_VALUES;
    this.buffer = data;
    this.length = data.length;
    this.exports = 0;
  }

  /** The format of a member, for memoryviews. */
  abstract get format(): string;

  /** The message of the BufferError for what cannot be resized now. */
  protected abstract get exportMessage(): string;

  exportError(): PyException {
    return new PyException(bufferErrorType, [this.exportMessage]);
  }

  /** The contents, without copying: valid until the next change of size. */
  get data(): Uint8Array {
    return this.length === this.buffer.length ? this.buffer : this.buffer.subarray(0, this.length);
  }

  /** Changes the length; bytes that come in are zero. @throws BufferError while a memoryview looks at it */
  resize(length: number): void {
    if (this.exports > 0) throw this.exportError();
    if (length > MAX_BYTES) throw memoryError();
    if (length > this.buffer.length) {
      const grown = new Uint8Array(Math.max(length, this.buffer.length + (this.buffer.length >> 1) + 8));
      grown.set(this.data);
      this.buffer = grown;
    } else if (length > this.length) this.buffer.fill(0, this.length, length);
    this.length = length;
  }

  /** Replaces `count` bytes from `start` on. @throws BufferError if that changes the size while a memoryview looks at it */
  splice(start: number, count: number, added: Uint8Array): void {
    // The same memory may be on both sides.
    const source = added.buffer === this.buffer.buffer ? added.slice() : added;
    const change = source.length - count;
    if (change !== 0) {
      const { length } = this;
      if (change > 0) this.resize(length + change);
      else if (this.exports > 0) this.resize(length);
      this.buffer.copyWithin(start + source.length, start + count, length);
      if (change < 0) this.resize(length + change);
    }
    this.buffer.set(source, start);
  }
}

/** A bytearray or an instance of a derived class. */
export class PyByteArray extends ResizableBytes {
  constructor(data: Uint8Array, type: PyType = bytearrayType) {
    super(data, type);
  }

  get format(): string {
    return 'B';
  }

  protected get exportMessage(): string {
    return 'Existing exports of data: object cannot be re-sized';
  }
}

/** Iterates bytes, or a bytearray whose changes it sees; once exhausted it stays so (`source` becomes null). */
export class ByteIterator extends PyObject {
  source: PyBytes | PyByteArray | null;
  index: number;
  constructor(source: PyBytes | PyByteArray) {
    super();
    this.type = source instanceof PyBytes ? bytesIteratorType : bytearrayIteratorType;
    this.source = source;
    this.index = 0;
  }
}

/** An object that shows the bytes it holds to others (section "Buffer Protocol" of the C API): memoryview implements it. */
export interface BytesSource {
  /** The bytes in order, copied if they do not lie next to each other. */
  bytesOf(): Uint8Array;
}

/** The contents of a bytes-like object, not to be written to or kept; `undefined` for anything else. */
export function bytesFrom(value: Value): Uint8Array | undefined {
  if (value instanceof PyBytes || value instanceof ResizableBytes) return value.data;
  if (value instanceof PyWrapped) return value.payload instanceof PyBytes ? value.payload.data : undefined;
  if (value instanceof PyObject && 'bytesOf' in value) return (value as PyObject & BytesSource).bytesOf();
  return undefined;
}

/** As `bytesFrom`. @throws TypeError for what is not bytes-like */
export function expectBytes(value: Value): Uint8Array {
  const data = bytesFrom(value);
  if (data === undefined) throw notBytes(value, `a bytes-like object is required, not '${typeOf(value).name}'`);
  return data;
}

/** The error for what is not bytes-like: a TypeError, unless CPython would ask its `__buffer__`. */
export const notBytes = (value: Value, message: string): PyException =>
  typeOf(value).lookup('__buffer__') === undefined
    ? typeError(message)
    : notSupportedError('buffers of classes (__buffer__)');

/** The bytes of a bytes object (plain, or of a derived class); `undefined` for anything else, a bytearray included. */
export function plainBytes(value: Value): Uint8Array | undefined {
  if (value instanceof PyBytes) return value.data;
  return value instanceof PyWrapped && value.payload instanceof PyBytes ? value.payload.data : undefined;
}

export const EMPTY_BYTES = new Uint8Array(0);
