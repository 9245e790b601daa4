// memoryview (library reference, "Memory Views"): bytes of another object, seen as numbers.

import { bindBuiltin, parseSignature } from '../builtins/signature.js';
import type { VM } from '../vm.js';
import { specialMethod } from './attributes.js';
import { bufferView, FULL_READ_ONLY } from './buffers.js';
import { type BytesSource, bytesFrom, notBytes, PyBytes, plainBytes, ResizableBytes } from './bytes.js';
import { hexOf } from './bytes_hex.js';
import type { TypeDefinition, WrapperRow } from './define.js';
import {
  bufferErrorType,
  notImplementedErrorType,
  notSupportedError,
  PyException,
  typeError,
  valueError,
} from './exceptions.js';
import { addressOf, hashOf } from './hashing.js';
import { asFloat, asInt, hasIndex, indexInt, indexSize } from './numbers.js';
import { NOT_IMPLEMENTED, PyObject, slots, type Value } from './object.js';
import { compareOperation, isEqual, isTrue, listOf, resolveIndex } from './operations.js';
import { readPacked, SIZES, writeInt } from './packed-numbers.js';
import { PyList, PyTuple } from './sequences.js';
import { ellipsis } from './singletons.js';
import { adjustSlice, evaluateSlice, PySlice, subscriptOrUndefined } from './slices.js';
import { one } from './slot-calls.js';
import { memoryviewIteratorType, memoryviewType, typeOf } from './types.js';

/** The letter of a format, without the mark for native order; undefined if it is none of those above. */
const letterOf = (format: string): string | undefined => {
  const letter = format.startsWith('@') ? format.slice(1) : format;
  return letter.length === 1 && Object.hasOwn(SIZES, letter) ? letter : undefined;
};

/** The bytes of a member. Characters (`w`) are the one format that only the memory of an array can have. */
const sizeOf = (format: string): number => (format === 'w' ? 4 : (SIZES[letterOf(format) as string] as number));

/** What a view looks at, shared by it and its slices. */
interface Exporter {
  readonly source: Value;
  /** The bytes as they are now: a bytearray may not be resized meanwhile, but its bytes change. */
  readonly bytes: () => Uint8Array;
}

export class PyMemoryView extends PyObject implements BytesSource {
  /** Null once released. */
  exporter: Exporter | null;
  /** Whether it holds the lock on the size of a bytearray: slices do not. */
  private isRoot: boolean;
  readonly format: string;
  readonly itemSize: number;
  readonly shape: readonly number[];
  readonly strides: readonly number[];
  readonly offset: number;
  readonly isReadOnly: boolean;
  /** The hash, once computed: it outlives the view's release. */
  cachedHash: number | null;

  constructor(
    exporter: Exporter,
    isRoot: boolean,
    format: string,
    shape: readonly number[],
    strides: readonly number[],
    offset: number,
    isReadOnly: boolean,
  ) {
    super();
    this.type = memoryviewType;
    this.exporter = exporter;
    this.isRoot = isRoot;
    this.format = format;
    this.itemSize = sizeOf(format);
    this.shape = shape;
    this.strides = strides;
    this.offset = offset;
    this.isReadOnly = isReadOnly;
    this.cachedHash = null;
    if (isRoot && exporter.source instanceof ResizableBytes) exporter.source.exports++;
  }

  release(): void {
    if (this.exporter === null) return;
    if (this.isRoot && this.exporter.source instanceof ResizableBytes) this.exporter.source.exports--;
    this.exporter = null;
  }

  /** @throws ValueError once released */
  held(): Exporter {
    if (this.exporter === null) throw valueError('operation forbidden on released memoryview object');
    return this.exporter;
  }

  /** Members. */
  get size(): number {
    return this.shape.reduce((product, n) => product * n, 1);
  }

  get isContiguous(): boolean {
    return stridesOf(this.shape, this.itemSize).every((stride, i) => stride === this.strides[i] || this.shape[i] === 1);
  }

  bytesOf(): Uint8Array {
    const bytes = this.held().bytes();
    const { itemSize, offset } = this;
    const length = this.size * itemSize;
    if (this.isContiguous) return bytes.subarray(offset, offset + length);
    const result = new Uint8Array(length);
    let at = 0;
    this.each(0, offset, (place) => {
      result.set(bytes.subarray(place, place + itemSize), at);
      at += itemSize;
    });
    return result;
  }

  /** Visits the places of all members of a dimension and those inside it. */
  each(dimension: number, offset: number, visit: (place: number) => void): void {
    if (dimension === this.shape.length) {
      visit(offset);
      return;
    }
    for (let i = 0; i < (this.shape[dimension] as number); i++)
      this.each(dimension + 1, offset + i * (this.strides[dimension] as number), visit);
  }

  /** The member at a place in the bytes. */
  read(place: number): Value {
    const bytes = this.held().bytes();
    const view = new DataView(bytes.buffer, bytes.byteOffset + place, this.itemSize);
    return readPacked(view, 0, letterOf(this.format), this.format);
  }

  /** Writes a member at a place in the bytes. */
  write(vm: VM, place: number, value: Value): void {
    const bytes = this.held().bytes();
    const view = new DataView(bytes.buffer, bytes.byteOffset + place, this.itemSize);
    const letter = letterOf(this.format) as string;
    if (letter === 'c') {
      const data = plainBytes(value);
      if (data === undefined) throw this.wrongType();
      if (data.length !== 1) throw this.wrongValue();
      view.setUint8(0, data[0] as number);
    } else if (letter === '?') view.setUint8(0, isTrue(vm, value) ? 1 : 0);
    else if (letter === 'f' || letter === 'd') {
      const number =
        asFloat(value) ??
        (typeOf(value).slots.float === null ? undefined : asFloat(typeOf(value).slots.float?.(vm, value) as Value));
      if (number === undefined) throw this.wrongType();
      if (letter === 'f') view.setFloat32(0, number, true);
      else view.setFloat64(0, number, true);
    } else if (letter === 'e') throw new PyException(notImplementedErrorType, ['memoryview: format e not supported']);
    else {
      if (asInt(value) === undefined && !hasIndex(value)) throw this.wrongType();
      const number = BigInt(indexInt(vm, value));
      const bits = BigInt(8 * this.itemSize);
      const isSigned = 'bhilqn'.includes(letter);
      const low = isSigned ? -(1n << (bits - 1n)) : 0n;
      const high = isSigned ? 1n << (bits - 1n) : 1n << bits;
      if (number < low || number >= high) throw this.wrongValue();
      writeInt(view, 0, this.itemSize, number);
    }
  }

  private wrongType = () => typeError(`memoryview: invalid type for format '${this.format}'`);
  private wrongValue = () => valueError(`memoryview: invalid value for format '${this.format}'`);
}

/** The strides of a view whose members lie one behind the other, the last dimension's next to each other. */
function stridesOf(shape: readonly number[], itemSize: number): number[] {
  const strides: number[] = new Array(shape.length).fill(itemSize);
  for (let i = shape.length - 2; i >= 0; i--) strides[i] = (strides[i + 1] as number) * (shape[i + 1] as number);
  return strides;
}

/** `memoryview(object)`. May run Python code. */
function makeView(vm: VM, object: Value): PyMemoryView {
  if (object instanceof PyMemoryView) {
    const { format, shape, strides, offset, isReadOnly } = object;
    return new PyMemoryView(object.held(), false, format, shape, strides, offset, isReadOnly);
  }
  const direct = viewOf(object, true);
  if (direct !== undefined) return direct;
  const given = bufferView(vm, object, FULL_READ_ONLY) as PyMemoryView | undefined;
  if (given === undefined) throw typeError(`memoryview: a bytes-like object is required, not '${typeOf(object).name}'`);
  if (specialMethod(vm, object, '__release_buffer__') !== undefined)
    throw notSupportedError('buffers of classes that are told of their end (__release_buffer__)');
  const { format, shape, strides, offset, isReadOnly } = given;
  return new PyMemoryView(given.held(), false, format, shape, strides, offset, isReadOnly);
}

/** A view of an object that has bytes itself, undefined for any other. @param locks whether the object cannot be resized while there is the view */
function viewOf(object: Value, locks: boolean): PyMemoryView | undefined {
  const data = bytesFrom(object);
  if (data === undefined) return undefined;
  const isWritable = object instanceof ResizableBytes;
  const format = isWritable ? object.format : 'B';
  const exporter = { source: object, bytes: isWritable ? () => object.data : () => data };
  const size = sizeOf(format);
  return new PyMemoryView(exporter, locks, format, [data.length / size], [size], 0, !isWritable);
}

const subscriptOf = (vm: VM, key: Value): number => subscriptOrUndefined(vm, key) as number;

/** The place of the member that an index for each dimension selects. */
function placeOf(vm: VM, view: PyMemoryView, indices: readonly Value[]): number {
  let place = view.offset;
  indices.forEach((one, dimension) => {
    const length = view.shape[dimension] as number;
    const index = resolveIndex(subscriptOf(vm, one), length, `index out of bounds on dimension ${dimension + 1}`);
    place += index * (view.strides[dimension] as number);
  });
  return place;
}

const isIndexTuple = (key: Value): key is PyTuple => key instanceof PyTuple && key.items.every(hasIndex);
const isSliceTuple = (key: Value): boolean => key instanceof PyTuple && key.items.every((k) => k instanceof PySlice);

const notYet = (message: string) => new PyException(notImplementedErrorType, [message]);

/**
 * The place of the one member that a key selects, to read or to assign it; undefined for a key that is no index.
 * @throws TypeError, IndexError or NotImplementedError
 */
function memberPlace(vm: VM, view: PyMemoryView, key: Value, reads: boolean): number | undefined {
  const dimensions = view.shape.length;
  if (dimensions === 0) {
    if ((key instanceof PyTuple && key.items.length === 0) || (key === ellipsis && !reads)) return view.offset;
    throw typeError('invalid indexing of 0-dim memory');
  }
  if (hasIndex(key)) {
    if (dimensions === 1) return placeOf(vm, view, [key]);
    if (!reads) throw notYet('sub-views are not implemented');
    subscriptOf(vm, key);
    throw notYet('multi-dimensional sub-views are not implemented');
  }
  if (!isIndexTuple(key)) return undefined;
  const { items } = key;
  if (items.length < dimensions) throw notYet('sub-views are not implemented');
  if (items.length > dimensions)
    throw typeError(`cannot index ${dimensions}-dimension view with ${items.length}-element tuple`);
  return placeOf(vm, view, items);
}

function subscript(vm: VM, self: Value, key: Value): Value {
  const view = self as PyMemoryView;
  view.held();
  if (key === ellipsis && view.shape.length === 0) return view;
  const place = memberPlace(vm, view, key, true);
  if (place !== undefined) return view.read(place);
  if (key instanceof PySlice) return sliced(vm, view, key);
  if (isSliceTuple(key)) throw notYet('multi-dimensional slicing is not implemented');
  throw typeError('memoryview: invalid slice key');
}

function sliced(vm: VM, view: PyMemoryView, key: PySlice): PyMemoryView {
  const { start, step, count } = adjustSlice(evaluateSlice(vm, key), view.shape[0] as number);
  const stride = view.strides[0] as number;
  return new PyMemoryView(
    view.held(),
    false,
    view.format,
    [count, ...view.shape.slice(1)],
    [stride * step, ...view.strides.slice(1)],
    view.offset + start * stride,
    view.isReadOnly,
  );
}

function assign(vm: VM, self: Value, key: Value, value: Value): void {
  const view = self as PyMemoryView;
  view.held();
  if (view.isReadOnly) throw typeError('cannot modify read-only memory');
  const place = memberPlace(vm, view, key, false);
  if (place !== undefined) view.write(vm, place, value);
  else if (key instanceof PySlice && view.shape.length === 1) {
    const source = value instanceof PyMemoryView ? value : viewOf(value, false);
    if (source === undefined) throw notBytes(value, `a bytes-like object is required, not '${typeOf(value).name}'`);
    const target = sliced(vm, view, key);
    if (source.format !== target.format || source.shape.length !== 1 || source.shape[0] !== target.shape[0])
      throw valueError('memoryview assignment: lvalue and rvalue have different structures');
    const data = source.bytesOf().slice();
    const bytes = view.held().bytes();
    let at = 0;
    target.each(0, target.offset, (place) => {
      bytes.set(data.subarray(at, at + view.itemSize), place);
      at += view.itemSize;
    });
  } else if (key instanceof PySlice || isSliceTuple(key))
    throw notYet('memoryview slice assignments are currently restricted to ndim = 1');
  else throw typeError('memoryview: invalid slice key');
}

function toList(view: PyMemoryView, dimension: number, offset: number): Value {
  if (dimension === view.shape.length) return view.read(offset);
  const items: Value[] = [];
  for (let i = 0; i < (view.shape[dimension] as number); i++)
    items.push(toList(view, dimension + 1, offset + i * (view.strides[dimension] as number)));
  return new PyList(items);
}

function cast(vm: VM, view: PyMemoryView, format: Value, shape: Value | undefined): Value {
  view.held();
  if (typeof format !== 'string') throw typeError(`cast() argument 'format' must be str, not ${typeOf(format).name}`);
  if (!view.isContiguous) throw typeError('memoryview: casts are restricted to C-contiguous views');
  const letter = letterOf(format);
  if (letter === undefined)
    throw valueError(
      "memoryview: destination format must be a native single character format prefixed with an optional '@'",
    );
  const isByte = (one: string) => 'bBc'.includes(one);
  if (!isByte(letter) && !isByte(letterOf(view.format) as string))
    throw typeError('memoryview: cannot cast between two non-byte formats');
  const bytes = view.size * view.itemSize;
  const itemSize = SIZES[letter] as number;
  if (bytes % itemSize !== 0) throw typeError('memoryview: length is not a multiple of itemsize');
  let dimensions = [bytes / itemSize];
  if (shape !== undefined && shape !== null) {
    if (!(shape instanceof PyList) && !(shape instanceof PyTuple)) throw typeError('shape must be a list or a tuple');
    if (view.shape.length !== 1 && shape.items.length > 1)
      throw typeError('memoryview: cast must be 1D -> ND or ND -> 1D');
    dimensions = shape.items.map((item) => {
      if (asInt(item) === undefined) throw typeError('memoryview.cast(): elements of shape must be integers');
      const n = indexSize(vm, item);
      if (n <= 0) throw valueError('memoryview.cast(): elements of shape must be integers > 0');
      return n;
    });
    if (dimensions.reduce((product, n) => product * n, 1) * itemSize !== bytes)
      throw typeError('memoryview: product(shape) * itemsize != buffer size');
  }
  return new PyMemoryView(
    view.held(),
    false,
    format,
    dimensions,
    stridesOf(dimensions, itemSize),
    view.offset,
    view.isReadOnly,
  );
}

function isSameView(vm: VM, left: PyMemoryView, other: Value): boolean | undefined {
  if (other === left) return true;
  if (other instanceof PyMemoryView && (left.exporter === null || other.exporter === null)) return false;
  if (left.exporter === null) return false;
  const right = other instanceof PyMemoryView ? other : viewOf(other, false);
  if (right === undefined) return undefined;
  // Members that cannot be read are equal to none.
  if (letterOf(left.format) === undefined || letterOf(right.format) === undefined) return false;
  if (left.shape.length !== right.shape.length || left.shape.some((n, i) => n !== right.shape[i])) return false;
  return isEqual(vm, toList(left, 0, left.offset), toList(right, 0, right.offset));
}

/** Iterates over the members of a view. */
class MemoryIterator extends PyObject {
  view: PyMemoryView | null;
  index: number;
  constructor(view: PyMemoryView) {
    super();
    this.type = memoryviewIteratorType;
    this.view = view;
    this.index = 0;
  }
}

export const memoryviewIteratorDefinition: TypeDefinition = {
  final: true,
  slots: slots({
    iter: (_vm, self) => self,
    next: (_vm, self) => {
      const iterator = self as MemoryIterator;
      const { view } = iterator;
      if (view === null || iterator.index >= (view.shape[0] as number)) {
        iterator.view = null;
        return undefined;
      }
      return view.read(view.offset + iterator.index++ * (view.strides[0] as number));
    },
  }),
};

const NEW = parseSignature('(object)');
const ints = (numbers: readonly number[]) => new PyTuple([...numbers]);
/** An attribute that a released view no longer has. */
const held =
  (get: (view: PyMemoryView) => Value) =>
  (_vm: VM, view: PyMemoryView): Value => {
    view.held();
    return get(view);
  };

/** `__buffer__` and `__release_buffer__` of a type whose objects have bytes, the latter only where what they show can be locked. */
export const bufferWrappers = (isLocked: boolean): readonly WrapperRow[] => {
  const show = one((vm, self, flags) => {
    const view = makeView(vm, self);
    if (view.isReadOnly && (Number(indexInt(vm, flags)) & 1) === 1)
      throw new PyException(bufferErrorType, ['Object is not writable.']);
    return view;
  });
  const release = one((_vm, self, view) => {
    if (!(view instanceof PyMemoryView)) throw typeError('expected a memoryview object');
    if (view.held().source !== self) throw valueError("memoryview's buffer is not this object");
    view.release();
    return null;
  });
  const row: WrapperRow = ['__buffer__', show];
  return isLocked ? [row, ['__release_buffer__', release]] : [row];
};

export const memoryviewDefinition: TypeDefinition = {
  wrappers: bufferWrappers(true),
  patternKind: 'sequence',
  documentation: 'Create a new memoryview object which references the given object.',
  final: true,
  slots: slots({
    new: (vm, _type, args, keywords) => makeView(vm, (bindBuiltin('memoryview', NEW, args, keywords) as [Value])[0]),
    repr: (_vm, self) =>
      `<${(self as PyMemoryView).exporter === null ? 'released ' : ''}memory at ${addressOf(self as PyMemoryView)}>`,
    length: (_vm, self) => {
      const view = self as PyMemoryView;
      view.held();
      if (view.shape.length === 0) throw typeError('0-dim memory has no length');
      return view.shape[0] as number;
    },
    getItem: subscript,
    setItem: assign,
    deleteItem: (_vm, self) => {
      const view = self as PyMemoryView;
      view.held();
      throw typeError(view.isReadOnly ? 'cannot modify read-only memory' : 'cannot delete memory');
    },
    iter: (_vm, self) => {
      const view = self as PyMemoryView;
      view.held();
      if (view.shape.length === 0) throw typeError('invalid indexing of 0-dim memory');
      if (view.shape.length > 1) throw notYet('multi-dimensional sub-views are not implemented');
      return new MemoryIterator(view);
    },
    compare: (vm, op, self, other) => {
      if (op > 2) return NOT_IMPLEMENTED;
      const same = isSameView(vm, self as PyMemoryView, other);
      return same === undefined ? NOT_IMPLEMENTED : same === (op === 1);
    },
    hash: (vm, self) => {
      const view = self as PyMemoryView;
      if (view.cachedHash !== null) return view.cachedHash;
      view.held();
      if (!view.isReadOnly) throw valueError('cannot hash writable memoryview object');
      if (!'bBc'.includes(letterOf(view.format) as string))
        throw valueError("memoryview: hashing is restricted to formats 'B', 'b' or 'c'");
      view.cachedHash = hashOf(vm, new PyBytes(view.bytesOf().slice()));
      return view.cachedHash;
    },
  }),
  methods: [
    [
      "tobytes(order='C')",
      (_vm: VM, self: PyMemoryView, order: Value | undefined) => {
        if (order !== undefined && order !== null && order !== 'C' && order !== 'F' && order !== 'A')
          throw valueError("order must be 'C', 'F' or 'A'");
        if (order === 'F' && self.shape.length > 1) throw notYet("Taipan does not support tobytes('F') yet");
        return new PyBytes(self.bytesOf().slice());
      },
      'The bytes, as bytes.',
    ],
    [
      'tolist()',
      (_vm: VM, self: PyMemoryView) => {
        self.held();
        return toList(self, 0, self.offset);
      },
      'The members, as a list.',
    ],
    [
      'hex(sep=None, bytes_per_sep=1)',
      (vm: VM, self: PyMemoryView, separator: Value | undefined, size: Value | undefined) =>
        hexOf(vm, self.bytesOf(), separator, size),
      'The bytes in hexadecimal.',
    ],
    ['cast(format, shape=None)', cast, 'A view of the same bytes as other numbers, or in another shape.'],
    [
      'toreadonly()',
      (_vm: VM, self: PyMemoryView) =>
        new PyMemoryView(self.held(), false, self.format, self.shape, self.strides, self.offset, true),
      'A view that cannot be written through.',
    ],
    [
      'release()',
      (_vm: VM, self: PyMemoryView) => {
        self.release();
        return null;
      },
      'Lets go of the object.',
    ],
    [
      '__enter__()',
      (_vm: VM, self: PyMemoryView) => {
        self.held();
        return self;
      },
      'The view itself.',
    ],
    [
      '__exit__(*args)',
      (_vm: VM, self: PyMemoryView) => {
        self.release();
        return null;
      },
      'Lets go of the object.',
    ],
    [
      'count(value, /)',
      (vm: VM, self: PyMemoryView, value: Value) =>
        listOf(vm, self).filter((member) => isEqual(vm, member, value)).length,
      'How often a value occurs.',
    ],
    [
      'index(value, start=0, stop=9223372036854775807, /)',
      (vm: VM, self: PyMemoryView, value: Value, start: Value | undefined, stop: Value | undefined) => {
        const members = listOf(vm, self);
        const bound = (given: Value | undefined, absent: number) => {
          const n = given === undefined ? absent : Number(indexInt(vm, given));
          return n < 0 ? Math.max(n + members.length, 0) : Math.min(n, members.length);
        };
        for (let i = bound(start, 0); i < bound(stop, members.length); i++)
          if (isTrue(vm, compareOperation(vm, 1, members[i] as Value, value))) return i;
        throw valueError('memoryview.index(x): x not found');
      },
      'The first index of a value.',
    ],
  ],
  attributes: [
    ['obj', held((view) => view.held().source), null, 'The underlying object of the memoryview.'],
    ['nbytes', held((view) => view.size * view.itemSize), null, 'The amount of space in bytes.'],
    ['readonly', held((view) => view.isReadOnly), null, 'Whether the memory is read only.'],
    ['itemsize', held((view) => view.itemSize), null, 'The size in bytes of each element.'],
    ['format', held((view) => view.format), null, 'The format of each element.'],
    ['ndim', held((view) => view.shape.length), null, 'The number of dimensions.'],
    ['shape', held((view) => ints(view.shape)), null, 'The length of each dimension.'],
    ['strides', held((view) => ints(view.strides)), null, 'The distance of members in each dimension.'],
    ['suboffsets', held(() => new PyTuple([])), null, 'Used by indirect arrays only.'],
    ['c_contiguous', held((view) => view.isContiguous), null, 'Whether the memory is C contiguous.'],
    [
      'f_contiguous',
      held((view) => view.shape.length <= 1 && view.isContiguous),
      null,
      'Whether it is Fortran contiguous.',
    ],
    ['contiguous', held((view) => view.isContiguous), null, 'Whether the memory is contiguous.'],
  ],
};
