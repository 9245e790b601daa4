// _array: the module `array` without what is said of it in Python.

import { loadModule } from '../imports.js';
import { findAttribute, getAttribute } from '../objects/attributes.js';
import { bytesFrom, MAX_BYTES, notBytes, PyByteArray, PyBytes, plainBytes } from '../objects/bytes.js';
import { repeated } from '../objects/bytes_operators.js';
import { slicedData } from '../objects/bytes_type.js';
import { decodeBytes, encodeText } from '../objects/codecs.js';
import type { MethodRow, TypeDefinition } from '../objects/define.js';
import {
  eofErrorType,
  indexError,
  memoryError,
  PyException,
  runtimeError,
  typeError,
  valueError,
} from '../objects/exceptions.js';
import { classGetItem } from '../objects/generic-alias-type.js';
import { identityOf, unhashable } from '../objects/hashing.js';
import type { Int } from '../objects/integers.js';
import { bufferWrappers } from '../objects/memoryview.js';
import { hasIndex, indexInt, indexInt32, indexSize, sizeArgument } from '../objects/numbers.js';
import { binarySlots, isSubtype, NOT_IMPLEMENTED, PyType, slots, type Value } from '../objects/object.js';
import {
  callValue,
  compareOperation,
  getIterator,
  isEqual,
  nextOf,
  reprOf,
  resolveIndex,
} from '../objects/operations.js';
import { iterationAt, reduceRow, stateIndex } from '../objects/reducing.js';
import { compareLengths, repetition, searchBound } from '../objects/sequence-operations.js';
import { PyList, PyTuple } from '../objects/sequences.js';
import { adjustSlice, evaluateSlice, PySlice, subscriptOrUndefined } from '../objects/slices.js';
import { strRepr } from '../objects/str_repr.js';
import { asText, codePointLength } from '../objects/text.js';
import { typeOf } from '../objects/types.js';
import type { VM } from '../vm.js';
import { ArrayIterator, arrayIteratorType, arrayType, isTextCode, PyArray, packed, TYPE_CODES } from './array_type.js';
import type { ModuleDefinition } from './module.js';

const NO_BYTES = new Uint8Array(0);
const isArray = (value: Value): value is PyArray => value instanceof PyArray;
const mismatch = () => typeError('bad argument type for built-in operation');

/** A new array of the same kind, of the type `array` itself. */
const like = (self: PyArray, data: Uint8Array): PyArray => new PyArray(arrayType, self.code, data);

/** Code points as they lie in an array of characters. */
const bytesOfText = (vm: VM, text: string): Uint8Array => encodeText(vm, text, 'utf-32-le', 'surrogatepass');

function fromBytes(self: PyArray, data: Uint8Array): void {
  if (data.length % self.size !== 0) throw valueError('bytes length not a multiple of item size');
  self.splice(self.length, 0, data);
}

function fromText(vm: VM, self: PyArray, text: Value): void {
  if (!isTextCode(self.code)) throw valueError("fromunicode() may only be called on unicode type arrays ('u' or 'w')");
  const string = asText(text);
  if (string === undefined) throw typeError(`fromunicode() argument must be str, not ${typeOf(text).name}`);
  self.splice(self.length, 0, bytesOfText(vm, string));
}

function toText(vm: VM, self: PyArray): string {
  if (!isTextCode(self.code)) throw valueError("tounicode() may only be called on unicode type arrays ('u' or 'w')");
  return decodeBytes(vm, self.data, 'utf-32-le', 'surrogatepass');
}

/** Adds the members of an array or of any iterable at the end. */
function extend(vm: VM, self: PyArray, values: Value): void {
  if (isArray(values)) {
    if (values.code !== self.code) throw typeError('can only extend with array of same kind');
    self.splice(self.length, 0, values.data.slice());
    return;
  }
  const iterator = getIterator(vm, values);
  for (let value = nextOf(vm, iterator); value !== undefined; value = nextOf(vm, iterator))
    self.push(packed(vm, self.code, value));
}

/** `array(typecode, initializer)`. */
function make(vm: VM, type: PyType, typecode: Value, initializer: Value | undefined): PyArray {
  const code = asText(typecode);
  if (code === undefined || codePointLength(code) !== 1)
    throw typeError(
      `array() argument 1 must be a unicode character, not ${code === undefined ? typeOf(typecode).name : `a string of length ${codePointLength(code)}`}`,
    );
  const isText = isTextCode(code);
  if (initializer !== undefined && !isText) {
    if (asText(initializer) !== undefined)
      throw typeError(`cannot use a str to initialize an array with typecode '${code}'`);
    if (isArray(initializer) && isTextCode(initializer.code))
      throw typeError(`cannot use a unicode array to initialize an array with typecode '${code}'`);
  }
  if (!TYPE_CODES.includes(code)) throw valueError('bad typecode (must be b, B, u, w, h, H, i, I, l, L, q, Q, f or d)');
  if (code === 'u') vm.warnDeprecated("The 'u' type code is deprecated and will be removed in Python 3.16");
  const self = new PyArray(type, code);
  if (initializer === undefined) return self;
  if (initializer instanceof PyByteArray || plainBytes(initializer) !== undefined)
    fromBytes(self, (bytesFrom(initializer) as Uint8Array).slice());
  else if (isText && asText(initializer) !== undefined) fromText(vm, self, initializer);
  else if (isArray(initializer) && initializer.code === code) self.splice(0, 0, initializer.data.slice());
  else if (isArray(initializer)) for (const value of initializer.toArray()) self.push(packed(vm, code, value));
  else extend(vm, self, initializer);
  return self;
}

/** The index that a key is. @throws TypeError or IndexError */
function indexOf(vm: VM, self: PyArray, key: Value, message: string): number {
  const index = subscriptOrUndefined(vm, key);
  if (index === undefined) throw typeError('array indices must be integers');
  return resolveIndex(index, self.count, message);
}

function setItem(vm: VM, self: Value, key: Value, value: Value): void {
  const array = self as PyArray;
  if (!(key instanceof PySlice)) {
    const message = 'array assignment index out of range';
    const index = indexOf(vm, array, key, message);
    const item = packed(vm, array.code, value);
    // Looking at the value may have run Python code that shortened the array.
    if (index >= array.count) throw indexError(message);
    array.put(index, item);
    return;
  }
  const bounds = evaluateSlice(vm, key);
  if (!isArray(value)) throw typeError(`can only assign array (not "${typeOf(value).name}") to array slice`);
  if (value.code !== array.code) throw mismatch();
  assignSlice(array, adjustSlice(bounds, array.count), value === array ? value.data.slice() : value.data);
}

type Slice = ReturnType<typeof adjustSlice>;

/** Replaces the members of a slice, or takes them away if there are no others. */
function assignSlice(array: PyArray, { start, stop, step, count }: Slice, data: Uint8Array): void {
  const { size } = array;
  if (step === 1) {
    array.splice(start * size, (Math.max(start, stop) - start) * size, data);
    return;
  }
  if (data.length === 0) {
    // Whether the size may change, before anything does.
    array.resize(array.length);
    const { buffer, length } = array;
    const stride = Math.abs(step);
    const first = step < 0 ? start + (count - 1) * step : start;
    let end = count > 0 ? first * size : length;
    // What stays moves to the front, piece by piece.
    for (let i = 0; i < count; i++) {
      const from = (first + i * stride + 1) * size;
      const to = i + 1 < count ? (first + (i + 1) * stride) * size : length;
      buffer.copyWithin(end, from, to);
      end += to - from;
    }
    array.resize(end);
    return;
  }
  if (data.length !== count * size)
    throw valueError(`attempt to assign array of size ${data.length / size} to extended slice of size ${count}`);
  for (let i = 0, at = start; i < count; i++, at += step)
    array.buffer.set(data.subarray(i * size, (i + 1) * size), at * size);
}

/** The bytes of the members that a slice selects. */
function slicedMembers(array: PyArray, { start, step, count }: Slice): Uint8Array {
  const { size, data } = array;
  if (step === 1 || size === 1) return slicedData(data, start * size, step, count * size);
  const result = new Uint8Array(count * size);
  for (let i = 0, at = start * size; i < count; i++, at += step * size)
    result.set(data.subarray(at, at + size), i * size);
  return result;
}

function compare(vm: VM, op: number, left: Value, right: Value): Value | typeof NOT_IMPLEMENTED {
  if (!isArray(left) || !isArray(right)) return NOT_IMPLEMENTED;
  if (op <= 2 && left.count !== right.count) return op === 2;
  let i = 0;
  while (i < left.count && i < right.count && isEqual(vm, left.at(i), right.at(i))) i++;
  if (i >= left.count || i >= right.count) return compareLengths(op, left.count - right.count);
  return op <= 2 ? op === 2 : compareOperation(vm, op, left.at(i), right.at(i));
}

/** The index of the first member that is equal to a value, or -1. */
function find(vm: VM, self: PyArray, value: Value, start = 0, stop = Number.POSITIVE_INFINITY): number {
  for (let i = start; i < stop && i < self.count; i++) if (isEqual(vm, self.at(i), value)) return i;
  return -1;
}

const removeAt = (self: PyArray, index: number): void => self.splice(index * self.size, self.size, NO_BYTES);
const nothing = (_done: unknown): null => null;

/** How members lie in memory, in pickles: size, whether they have a sign, whether they are floats or characters; each in both orders. */
const MACHINE_FORMATS: readonly (readonly [codes: string, size: number])[] = [
  ['B', 1],
  ['b', 1],
  ['H', 2],
  ['H', 2],
  ['h', 2],
  ['h', 2],
  ['IL', 4],
  ['IL', 4],
  ['il', 4],
  ['il', 4],
  ['Q', 8],
  ['Q', 8],
  ['q', 8],
  ['q', 8],
  ['f', 4],
  ['f', 4],
  ['d', 8],
  ['d', 8],
  ['uw', 2],
  ['uw', 2],
  ['uw', 4],
  ['uw', 4],
];

/** The bytes of members of a size in the other order. */
function swapped(data: Uint8Array, size: number): Uint8Array {
  const result = data.slice();
  for (let at = 0; at < result.length; at += size) result.subarray(at, at + size).reverse();
  return result;
}

/** `(type, arguments, state)`, with the members as a list for protocols that have no bytes. */
function reduce(vm: VM, self: PyArray, protocol: Int): Value {
  const state = findAttribute(vm, self, '__dict__') ?? null;
  if (protocol < 3) return new PyTuple([self.type, new PyTuple([self.code, new PyList(self.toArray())]), state]);
  const format = MACHINE_FORMATS.findIndex(([codes, size]) => codes.includes(self.code) && size === self.size);
  const args = [self.type, self.code, format, new PyBytes(self.data.slice())];
  const reconstructor = getAttribute(vm, loadModule(vm, 'array'), '_array_reconstructor');
  return new PyTuple([reconstructor, new PyTuple(args), state]);
}

/** `_array_reconstructor(type, typecode, format, bytes)`: an array from a pickle, whatever machine has written it. */
function reconstruct(vm: VM, type: Value, typecode: Value, format: Value, items: Value): Value {
  if (!(type instanceof PyType)) throw typeError(`first argument must be a type object, not ${typeOf(type).name}`);
  if (!isSubtype(type, arrayType)) throw typeError(`${type.name} is not a subtype of ${arrayType.name}`);
  const code = asText(typecode);
  if (code === undefined || codePointLength(code) !== 1)
    throw typeError(
      `_array_reconstructor() argument 2 must be a unicode character, not ${code === undefined ? typeOf(typecode).name : `a string of length ${codePointLength(code)}`}`,
    );
  if (!TYPE_CODES.includes(code)) throw valueError('second argument must be a valid type code');
  const machine = indexInt32(vm, format);
  const [codes, size] = MACHINE_FORMATS[machine] ?? ['', 0];
  if (size === 0) throw valueError('third argument must be a valid machine format code.');
  const data = plainBytes(items);
  if (data === undefined) throw typeError(`fourth argument should be bytes, not ${typeOf(items).name}`);
  if (data.length % size !== 0) throw valueError('string length not a multiple of item size');
  const little = machine > 1 && machine % 2 === 1 ? swapped(data, size) : data.slice();
  if (size === 2 && isTextCode(codes[0] as string))
    return make(vm, type, code, decodeBytes(vm, little, 'utf-16-le', 'strict'));
  // Of what another machine has written, the kind is the last that has such members here.
  const isOwn = (machine < 2 || machine % 2 === 0) && codes.includes(code);
  const own = isOwn ? code : (codes.at(-1) as string);
  return callValue(vm, type, [own, new PyBytes(little)]);
}

/** `array.fromfile(file, count)`. */
function fromFile(vm: VM, self: PyArray, file: Value, count: Value): null {
  const n = sizeArgument(vm, count);
  if (n < 0) throw valueError('negative count');
  if (n * self.size > MAX_BYTES) throw memoryError();
  const bytes = plainBytes(callValue(vm, getAttribute(vm, file, 'read'), [n * self.size]));
  if (bytes === undefined) throw typeError("read() didn't return bytes");
  fromBytes(self, bytes);
  if (bytes.length !== n * self.size) throw new PyException(eofErrorType, ["read() didn't return enough bytes"]);
  return null;
}

/** `array.fromlist(list)`: all of its members, or none. */
function fromList(vm: VM, self: PyArray, list: Value): null {
  if (!(list instanceof PyList)) throw typeError('arg must be list');
  const { length } = list.items;
  const added = like(self, NO_BYTES);
  for (let i = 0; i < length; i++) {
    added.push(packed(vm, self.code, list.items[i] as Value));
    if (list.items.length !== length) throw runtimeError('list changed size during iteration');
  }
  return nothing(self.splice(self.length, 0, added.data));
}

const METHODS: readonly MethodRow[] = [
  [
    'append(v, /)',
    (vm, self: PyArray, value: Value) => nothing(self.push(packed(vm, self.code, value))),
    'Adds a member at the end.',
  ],
  [
    'buffer_info()',
    (_vm, self: PyArray) => new PyTuple([identityOf(self), self.count]),
    'The address of the memory and the number of members.',
  ],
  [
    'byteswap()',
    (_vm, self: PyArray) => nothing(self.buffer.set(swapped(self.data, self.size))),
    'Reverses the bytes of each member.',
  ],
  ['clear()', (_vm, self: PyArray) => nothing(self.resize(0)), 'Removes all members.'],
  [
    'count(v, /)',
    (vm, self: PyArray, value: Value) => {
      let count = 0;
      for (let i = 0; i < self.count; i++) if (isEqual(vm, self.at(i), value)) count++;
      return count;
    },
    'How often a value occurs.',
  ],
  [
    'extend(bb, /)',
    (vm, self: PyArray, values: Value) => nothing(extend(vm, self, values)),
    'Adds members at the end.',
  ],
  [
    'frombytes(buffer, /)',
    (_vm, self: PyArray, buffer: Value) => {
      const data = bytesFrom(buffer);
      if (data === undefined) throw notBytes(buffer, `a bytes-like object is required, not '${typeOf(buffer).name}'`);
      if (isArray(buffer) && buffer.size !== 1) throw typeError('a bytes-like object is required');
      return nothing(fromBytes(self, data.slice()));
    },
    'Adds the members that bytes stand for.',
  ],
  ['fromfile(f, n, /)', fromFile, 'Adds members that are read from a file.'],
  ['fromlist(list, /)', fromList, 'Adds the members of a list.'],
  [
    'fromunicode(ustr, /)',
    (vm, self: PyArray, text: Value) => nothing(fromText(vm, self, text)),
    'Adds the characters of a text.',
  ],
  [
    'index(v, start=0, stop=9223372036854775807, /)',
    (vm, self: PyArray, value: Value, start: Value | undefined, stop: Value | undefined) => {
      const from = searchBound(vm, start, 0, self.count);
      const index = find(vm, self, value, from, searchBound(vm, stop, self.count, self.count));
      if (index < 0) throw valueError('array.index(x): x not in array');
      return index;
    },
    'The first index of a value.',
  ],
  [
    'insert(i, v, /)',
    (vm, self: PyArray, index: Value, value: Value) => {
      const at = sizeArgument(vm, index);
      const item = packed(vm, self.code, value);
      const { count, size } = self;
      const place = Math.min(at < 0 ? Math.max(0, at + count) : at, count);
      self.splice(place * size, 0, new Uint8Array(size));
      return nothing(self.put(place, item));
    },
    'Adds a member before an index.',
  ],
  [
    'pop(i=-1, /)',
    (vm, self: PyArray, index: Value | undefined) => {
      let at = index === undefined ? -1 : sizeArgument(vm, index);
      if (self.count === 0) throw indexError('pop from empty array');
      if (at < 0) at += self.count;
      if (at < 0 || at >= self.count) throw indexError('pop index out of range');
      const value = self.at(at);
      removeAt(self, at);
      return value;
    },
    'Removes the member at an index and answers it.',
  ],
  [
    'remove(v, /)',
    (vm, self: PyArray, value: Value) => {
      const index = find(vm, self, value);
      if (index < 0) throw valueError('array.remove(x): x not in array');
      return nothing(removeAt(self, index));
    },
    'Removes the first member equal to a value.',
  ],
  [
    'reverse()',
    // Reversed as bytes, and then the bytes of each member.
    (_vm, self: PyArray) => nothing(self.buffer.set(swapped(self.data.reverse(), self.size))),
    'Reverses the order.',
  ],
  ['tobytes()', (_vm, self: PyArray) => new PyBytes(self.data.slice()), 'The memory, as bytes.'],
  [
    'tofile(f, /)',
    (vm, self: PyArray, file: Value) => {
      if (self.length > 0) callValue(vm, getAttribute(vm, file, 'write'), [new PyBytes(self.data.slice())]);
      return null;
    },
    'Writes the memory to a file.',
  ],
  ['tolist()', (_vm, self: PyArray) => new PyList(self.toArray()), 'The members, as a list.'],
  ['tounicode()', (vm, self: PyArray) => toText(vm, self), 'The characters, as a text.'],
  ['__copy__()', (_vm, self: PyArray) => like(self, self.data.slice()), 'A copy.'],
  ['__deepcopy__(unused, /)', (_vm, self: PyArray) => like(self, self.data.slice()), 'A copy.'],
  [
    '__reduce_ex__(value, /)',
    (vm, self: PyArray, protocol: Value) => reduce(vm, self, indexInt(vm, protocol)),
    'What makes it anew, for a protocol of pickle.',
  ],
  ['__sizeof__()', (_vm, self: PyArray) => 32 + self.buffer.length, 'The size in memory, in bytes.'],
];

const arrayDefinition: TypeDefinition = {
  wrappers: bufferWrappers(true),
  patternKind: 'sequence',
  documentation: 'array(typecode[, initializer])\n\nNumbers of one kind, or characters, next to each other in memory.',
  slots: slots({
    new: (vm, type, args, keywords) => {
      if (keywords !== null && keywords.names.length > 0 && type === arrayType)
        throw typeError('array.array() takes no keyword arguments');
      if (args.length === 0 || args.length > 2)
        throw typeError(
          args.length === 0
            ? 'array() takes at least 1 argument (0 given)'
            : `array() takes at most 2 arguments (${args.length} given)`,
        );
      return make(vm, type, args[0] as Value, args[1]);
    },
    binary: binarySlots(
      [
        1,
        (_vm, left, right) => {
          if (!isArray(left)) return NOT_IMPLEMENTED;
          if (!isArray(right)) throw typeError(`can only append array (not "${typeOf(right).name}") to array`);
          if (left.code !== right.code) throw mismatch();
          const sum = like(left, left.data.slice());
          sum.splice(sum.length, 0, right.data.slice());
          return sum;
        },
      ],
      [3, repetition(isArray, (value, count) => like(value as PyArray, repeated((value as PyArray).data, count)))],
    ),
    inplace: binarySlots(
      [
        1,
        (vm, left, right) => {
          if (!isArray(right)) throw typeError(`can only extend array with array (not "${typeOf(right).name}")`);
          extend(vm, left as PyArray, right);
          return left;
        },
      ],
      [
        3,
        (vm, left, right) => {
          if (!hasIndex(right)) throw typeError(`can't multiply sequence by non-int of type '${typeOf(right).name}'`);
          const array = left as PyArray;
          array.splice(0, array.length, repeated(array.data, indexSize(vm, right)));
          return array;
        },
      ],
    ),
    compare,
    hash: unhashable,
    length: (_vm, self) => (self as PyArray).count,
    getItem: (vm, self, key) => {
      const array = self as PyArray;
      if (key instanceof PySlice)
        return like(array, slicedMembers(array, adjustSlice(evaluateSlice(vm, key), array.count)));
      return array.at(indexOf(vm, array, key, 'array index out of range'));
    },
    setItem,
    deleteItem: (vm, self, key) => {
      const array = self as PyArray;
      if (key instanceof PySlice) assignSlice(array, adjustSlice(evaluateSlice(vm, key), array.count), NO_BYTES);
      else removeAt(array, indexOf(vm, array, key, 'array assignment index out of range'));
    },
    contains: (vm, self, value) => find(vm, self as PyArray, value) >= 0,
    iter: (_vm, self) => new ArrayIterator(self as PyArray),
    repr: (vm, self) => {
      const array = self as PyArray;
      const name = `${array.type.qualname.split('.').at(-1)}('${array.code}'`;
      if (array.length === 0) return `${name})`;
      return `${name}, ${isTextCode(array.code) ? strRepr(toText(vm, array)) : reprOf(vm, new PyList(array.toArray()))})`;
    },
  }),
  methods: METHODS,
  classMethods: [classGetItem],
  attributes: [
    ['typecode', (_vm, self: PyArray) => self.code, null, 'The letter of the kind of members.'],
    ['itemsize', (_vm, self: PyArray) => self.size, null, 'The bytes of a member.'],
  ],
};

const arrayIteratorDefinition: TypeDefinition = {
  final: true,
  slots: slots({
    iter: (_vm, self) => self,
    next: (_vm, self) => {
      const iterator = self as ArrayIterator;
      const { array } = iterator;
      if (array === null) return undefined;
      if (iterator.index < array.count) return array.at(iterator.index++);
      iterator.array = null;
      return undefined;
    },
  }),
  methods: [
    reduceRow((vm, { array, index }: ArrayIterator) => iterationAt(vm, array, index)),
    [
      '__setstate__(state, /)',
      (_vm, self: ArrayIterator, state: Value) => {
        const index = stateIndex(state);
        if (self.array !== null) self.index = Math.min(Math.max(index, 0), self.array.count);
        return null;
      },
      'Sets the index of the next member.',
    ],
  ],
};

export const arrayModule: ModuleDefinition = {
  name: '_array',
  typesModule: 'array',
  documentation: 'Arrays of numbers of one kind.',
  functions: [
    [
      '_array_reconstructor(arraytype, typecode, mformat_code, items, /)',
      reconstruct,
      'An array from a pickle of any machine.',
    ],
  ],
  constants: [['typecodes', () => TYPE_CODES]],
  types: [
    [arrayType, arrayDefinition],
    [arrayIteratorType, arrayIteratorDefinition],
  ],
};
