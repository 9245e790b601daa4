// slice (section 3.2.13.6 "Slice objects" of Python's reference) and how sequences resolve one against their length.

import { bindBuiltin, parseSignature } from '../builtins/signature.js';
import type { VM } from '../vm.js';
import { readonlyMember, type TypeDefinition } from './define.js';
import { indexError, typeError, valueError } from './exceptions.js';
import { hashOf } from './hashing.js';
import { addInt, type Int, subtractInt } from './integers.js';
import { hasIndex, indexInt } from './numbers.js';
import { NOT_IMPLEMENTED, PyObject, slots, type Value } from './object.js';
import { compareOperation, isEqual, MAX_INDEX, reprOf } from './operations.js';
import { reduceRow } from './reducing.js';
import { PyTuple } from './sequences.js';
import { sliceType, typeOf } from './types.js';

/** A slice: three values of any type, looked at only when a sequence is subscripted with it. */
export class PySlice extends PyObject {
  readonly start: Value;
  readonly stop: Value;
  readonly step: Value;
  constructor(start: Value, stop: Value, step: Value) {
    super();
    this.type = sliceType;
    this.start = start;
    this.stop = stop;
    this.step = step;
  }
}

/** Which members of a sequence a slice selects: `count` of them, at `start`, `start + step`, ... `stop` is the bound, not the last. */
export interface ResolvedSlice {
  readonly start: number;
  readonly stop: number;
  readonly step: number;
  readonly count: number;
}

/**
 * The int that a value is or that its `__index__` gives, `undefined` for a value without one. May run Python code.
 * @throws TypeError if `__index__` gives something else than an int
 */
export function indexOrUndefined(vm: VM, value: Value): Int | undefined {
  if (typeof value === 'number') return value;
  return hasIndex(value) ? indexInt(vm, value) : undefined;
}

/** The same for a subscript. @throws IndexError if no sequence can be so long */
export function subscriptOrUndefined(vm: VM, key: Value): Int | undefined {
  const index = indexOrUndefined(vm, key);
  if (index !== undefined && (index > MAX_INDEX || index < -MAX_INDEX - 1))
    throw indexError(`cannot fit '${typeOf(key).name}' into an index-sized integer`);
  return index;
}

/** A bound of a slice that is not None. @throws TypeError if it is no index */
function boundOf(vm: VM, value: Value): Int {
  const index = indexOrUndefined(vm, value);
  if (index === undefined) throw typeError('slice indices must be integers or None or have an __index__ method');
  return index;
}

/** A part of a slice that is not None, brought to the range of an index: beyond either end is as good as at it. */
function partOf(vm: VM, part: Value): number {
  if (typeof part === 'number' && part <= MAX_INDEX && part >= -MAX_INDEX) return part;
  const value = boundOf(vm, part);
  if (value > MAX_INDEX) return MAX_INDEX;
  return value < -MAX_INDEX ? -MAX_INDEX : Number(value);
}

/**
 * Resolves a slice against the length of a sequence, as `seq[start:stop:step]` does. May run Python code (`__index__`): a mutable
 * sequence reads its length afterwards, so it calls `evaluateSlice` and `adjustSlice` one after the other.
 * @throws TypeError for a bound that is no index, ValueError for a step of 0
 */
export function resolveSlice(vm: VM, slice: PySlice, length: number): ResolvedSlice {
  return adjustSlice(evaluateSlice(vm, slice), length);
}

/** The bounds of a slice as numbers, before a length is known; `null` where one was not given. */
export interface SliceBounds {
  readonly start: number | null;
  readonly stop: number | null;
  readonly step: number;
}

/** The first half of `resolveSlice`: everything that may run Python code. */
export function evaluateSlice(vm: VM, slice: PySlice): SliceBounds {
  const step = slice.step === null ? 1 : partOf(vm, slice.step);
  if (step === 0) throw valueError('slice step cannot be zero');
  const start = slice.start === null ? null : partOf(vm, slice.start);
  const stop = slice.stop === null ? null : partOf(vm, slice.stop);
  return { start, stop, step };
}

/** The second half of `resolveSlice`. */
export function adjustSlice({ start, stop, step }: SliceBounds, length: number): ResolvedSlice {
  const lowest = step < 0 ? -1 : 0;
  const highest = step < 0 ? length - 1 : length;
  const first = start === null ? (step < 0 ? highest : lowest) : place(start, length, lowest, highest);
  const last = stop === null ? (step < 0 ? lowest : highest) : place(stop, length, lowest, highest);
  const distance = step > 0 ? last - first : first - last;
  const stride = step > 0 ? step : -step;
  let count = 0;
  if (distance > 0) count = stride === 1 ? distance : Math.floor((distance - 1) / stride) + 1;
  return { start: first, stop: last, step, count };
}

function place(bound: number, length: number, lowest: number, highest: number): number {
  const index = bound < 0 ? bound + length : bound;
  return Math.max(lowest, Math.min(index, highest));
}

/** `slice.indices(length)`: as `resolveSlice`, with ints of any size. */
export function sliceIndices(vm: VM, slice: PySlice, length: Int): [start: Int, stop: Int, step: Int] {
  const step = slice.step === null ? 1 : boundOf(vm, slice.step);
  if (step === 0) throw valueError('slice step cannot be zero');
  const backwards = step < 0;
  const lowest: Int = backwards ? -1 : 0;
  const highest = backwards ? subtractInt(length, 1) : length;
  const at = (value: Value, absent: Int): Int => {
    if (value === null) return absent;
    const bound = boundOf(vm, value);
    const index = bound < 0 ? addInt(bound, length) : bound;
    if (index < lowest) return lowest;
    if (index > highest) return highest;
    return index;
  };
  const start = at(slice.start, backwards ? highest : lowest);
  const stop = at(slice.stop, backwards ? lowest : highest);
  return [start, stop, step];
}

function indices(vm: VM, self: PySlice, length: Value): Value {
  const size = indexOrUndefined(vm, length);
  if (size === undefined) throw typeError(`'${typeOf(length).name}' object cannot be interpreted as an integer`);
  if (size < 0) throw valueError('length should not be negative');
  return new PyTuple(sliceIndices(vm, self, size));
}

const CONSTRUCTOR = parseSignature('(start, stop=None, step=None, /)');

/** Mixes the hashes of the three parts as CPython does: like a tuple's, without its length. */
function hashSlice(vm: VM, self: PySlice): number {
  let acc = 0x165667b1;
  for (const part of [self.start, self.stop, self.step]) {
    acc = (acc + Math.imul(hashOf(vm, part), 0x85ebca77)) | 0;
    acc = (acc << 13) | (acc >>> 19);
    acc = Math.imul(acc, 0x9e3779b1);
  }
  return acc === -1 ? 1546275796 : acc;
}

export const sliceDefinition: TypeDefinition = {
  final: true,
  documentation: 'slice(stop)\nslice(start, stop[, step])\n\nThe members that seq[start:stop:step] selects.',
  slots: slots({
    new: (_vm, _type, args, keywords) => {
      const [first, second, third] = bindBuiltin('slice', CONSTRUCTOR, args, keywords) as (Value | undefined)[];
      if (second === undefined) return new PySlice(null, first as Value, null);
      return new PySlice(first as Value, second, third ?? null);
    },
    repr: (vm, self) => {
      const { start, stop, step } = self as PySlice;
      return `slice(${reprOf(vm, start)}, ${reprOf(vm, stop)}, ${reprOf(vm, step)})`;
    },
    compare: (vm, op, self, other) => {
      if (!(self instanceof PySlice) || !(other instanceof PySlice)) return NOT_IMPLEMENTED;
      if (self === other) return op === 1 || op === 4 || op === 6;
      const mine = [self.start, self.stop, self.step];
      const theirs = [other.start, other.stop, other.step];
      const different = mine.findIndex((part, i) => !isEqual(vm, part, theirs[i] as Value));
      if (different < 0) return op === 1 || op === 4 || op === 6;
      if (op <= 2) return op === 2;
      return compareOperation(vm, op, mine[different] as Value, theirs[different] as Value);
    },
    hash: (vm, self) => hashSlice(vm, self as PySlice),
  }),
  methods: [
    ['indices(object, /)', indices, 'The tuple (start, stop, step) for a sequence of a length.'],
    reduceRow((_vm, { type, start, stop, step }: PySlice) => new PyTuple([type, new PyTuple([start, stop, step])])),
  ],
  attributes: [
    ['start', (_vm, self: PySlice) => self.start, readonlyMember, 'The first index, or None.'],
    ['stop', (_vm, self: PySlice) => self.stop, readonlyMember, 'The index behind the last, or None.'],
    ['step', (_vm, self: PySlice) => self.step, readonlyMember, 'The distance between members, or None.'],
  ],
};
