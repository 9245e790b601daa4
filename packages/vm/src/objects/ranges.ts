// range and its iterators (library reference, "Ranges").

import { bindType } from '../builtins/constructors.js';
import type { VM } from '../vm.js';
import { readonlyMember, type TypeDefinition } from './define.js';
import { indexError, overflowError, typeError, valueError } from './exceptions.js';
import { hashOf } from './hashing.js';
import { intToText } from './int_text.js';
import {
  addInt,
  compareInt,
  floorDivideInt,
  type Int,
  moduloInt,
  multiplyInt,
  normalize,
  subtractInt,
} from './integers.js';
import { asInt, hasIndex, indexInt } from './numbers.js';
import { NOT_IMPLEMENTED, PyWrapped, slots, type Value } from './object.js';
import { getIterator, isEqual, MAX_INDEX, nextOf } from './operations.js';
import { callOf, reduceRow } from './reducing.js';
import { LongRangeIterator, type LoopIterator, PyRange, PyTuple, rangeIterator } from './sequences.js';
import { PySlice, sliceIndices } from './slices.js';
import { typeOf } from './types.js';

/** `range(start, stop, step)`. @throws ValueError for a step of 0 */
export function makeRange(start: Int, stop: Int, step: Int): PyRange {
  if (step === 0) throw valueError('range() arg 3 must not be zero');
  const span = step > 0 ? subtractInt(stop, start) : subtractInt(start, stop);
  const stride = step > 0 ? step : subtractInt(0, step);
  const length = span <= 0 ? 0 : addInt(floorDivideInt(subtractInt(span, 1), stride), 1);
  return new PyRange(start, stop, step, length);
}

const newRange = (vm: VM, first: Value, second: Value | undefined, third: Value | undefined): Value =>
  second === undefined
    ? makeRange(0, indexInt(vm, first), 1)
    : makeRange(indexInt(vm, first), indexInt(vm, second), third === undefined ? 1 : indexInt(vm, third));

const construct = bindType('range', '(start, stop=None, step=None, /)', newRange);

/** The member at a resolved index. */
const memberAt = (range: PyRange, index: Int): Int => addInt(range.start, multiplyInt(index, range.step));

function contains(range: PyRange, value: Int): boolean {
  const inside =
    range.step > 0 ? value >= range.start && value < range.stop : value <= range.start && value > range.stop;
  return inside && moduloInt(subtractInt(value, range.start), range.step) === 0;
}

/** The int that an exact int or a bool is: an instance of a derived class may have an equality of its own. */
const exactInt = (value: Value): Int | undefined => (value instanceof PyWrapped ? undefined : asInt(value));

/** Not an int: compared with each member, as for any sequence. */
function* matches(vm: VM, range: PyRange, value: Value): Generator<number> {
  const iterator = getIterator(vm, range);
  for (let i = 0; ; i++) {
    const member = nextOf(vm, iterator);
    if (member === undefined) return;
    if (isEqual(vm, member, value)) yield i;
  }
}

/** An iterator over `length` members. */
function iterate(start: Int, step: Int, length: Int): Value {
  if (typeof start === 'number' && typeof step === 'number' && typeof length === 'number') {
    // The iterator also computes the member after the last one: it must be safe as well.
    if (Number.isSafeInteger(start + length * step)) return rangeIterator(start, step, length);
  }
  return new LongRangeIterator(BigInt(start), BigInt(step), BigInt(length));
}

function slice(vm: VM, range: PyRange, key: PySlice): PyRange {
  const [start, stop, step] = sliceIndices(vm, key, range.length);
  return makeRange(memberAt(range, start), memberAt(range, stop), multiplyInt(range.step, step));
}

const rangeSlots = slots({
  compare: (_vm, op, left, right) => {
    if (!(right instanceof PyRange) || op > 2) return NOT_IMPLEMENTED;
    const a = left as PyRange;
    const equal =
      compareInt(a.length, right.length) === 0 &&
      (a.length === 0 ||
        (compareInt(a.start, right.start) === 0 && (a.length === 1 || compareInt(a.step, right.step) === 0)));
    return equal === (op === 1);
  },
  hash: (vm, self) => {
    const { length, start, step } = self as PyRange;
    // Equal ranges have equal hashes: what does not matter for equality is left out.
    const parts: Value[] = [length, length === 0 ? null : start, length === 0 || length === 1 ? null : step];
    return hashOf(vm, new PyTuple(parts));
  },
  repr: (_vm, self) => {
    const { start, stop, step } = self as PyRange;
    return `range(${intToText(start)}, ${intToText(stop)}${step === 1 ? '' : `, ${intToText(step)}`})`;
  },
  length: (_vm, self) => {
    const { length } = self as PyRange;
    if (length > MAX_INDEX) throw overflowError('Python int too large to convert to C ssize_t');
    return length;
  },
  bool: (_vm, self) => (self as PyRange).length !== 0,
  getItem: (vm, self, key) => {
    const range = self as PyRange;
    if (key instanceof PySlice) return slice(vm, range, key);
    if (!hasIndex(key)) throw typeError(`range indices must be integers or slices, not ${typeOf(key).name}`);
    const index = indexInt(vm, key);
    const resolved = index < 0 ? addInt(index, range.length) : index;
    if (resolved < 0 || resolved >= range.length) throw indexError('range object index out of range');
    return memberAt(range, resolved);
  },
  contains: (vm, self, value) => {
    const int = exactInt(value);
    if (int !== undefined) return contains(self as PyRange, int);
    return !matches(vm, self as PyRange, value).next().done;
  },
  iter: (_vm, self): Value => {
    const { start, step, length } = self as PyRange;
    return iterate(start, step, length);
  },
  new: (vm, _type, args, keywords) => construct(vm, args, keywords),
});

function count(vm: VM, self: PyRange, value: Value): Value {
  const int = exactInt(value);
  if (int !== undefined) return contains(self, int) ? 1 : 0;
  let found = 0;
  for (const _ of matches(vm, self, value)) found++;
  return found;
}

function index(vm: VM, self: PyRange, value: Value): Value {
  const int = exactInt(value);
  if (int !== undefined) {
    if (!contains(self, int)) throw valueError('range.index(x): x not in range');
    return floorDivideInt(subtractInt(int, self.start), self.step);
  }
  const { value: found } = matches(vm, self, value).next();
  if (found === undefined) throw valueError('sequence.index(x): x not in sequence');
  return found;
}

export const rangeDefinition: TypeDefinition = {
  callOne: (vm, stop) => makeRange(0, indexInt(vm, stop), 1),
  callTwo: (vm, start, stop) => makeRange(indexInt(vm, start), indexInt(vm, stop), 1),
  patternKind: 'sequence',
  slots: rangeSlots,
  final: true,
  documentation: 'range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nInts at equal distances.',
  methods: [
    ['count(object, /)', count, 'How often a value occurs.'],
    ['index(object, /)', index, 'The index of a value.'],
    [
      '__reversed__()',
      (_vm: VM, { start, step, length }: PyRange) =>
        iterate(addInt(start, multiplyInt(subtractInt(length, 1), step)), subtractInt(0, step), length),
      'An iterator over the members, last first.',
    ],
    reduceRow((_vm, { type, start, stop, step }: PyRange) => new PyTuple([type, new PyTuple([start, stop, step])])),
  ],
  attributes: [
    ['start', (_vm: VM, self: PyRange) => self.start, readonlyMember, 'The first member.'],
    ['stop', (_vm: VM, self: PyRange) => self.stop, readonlyMember, 'The bound that is no member.'],
    ['step', (_vm: VM, self: PyRange) => self.step, readonlyMember, 'The distance between members.'],
  ],
};

/** An int for a parameter of C type long. @throws OverflowError beyond 32 bits */
function indexLong(vm: VM, value: Value): number {
  const int = indexInt(vm, value);
  if (int > MAX_INDEX || int < -MAX_INDEX - 1) throw overflowError('Python int too large to convert to C long');
  return Number(int);
}

/** For an iterator: one over the range of what is left, whose state is None. */
const iterationOfRange = (vm: VM, current: Int, step: Int, remaining: Int): Value =>
  callOf(vm, 'iter', [makeRange(current, addInt(current, multiplyInt(step, remaining)), step)], null);

export const rangeIteratorDefinition: TypeDefinition = {
  slots: slots({
    iter: (_vm, self) => self,
    next: (_vm, self) => {
      const iterator = self as LoopIterator;
      if (iterator.remaining <= 0) return undefined;
      const value = iterator.current;
      iterator.current += iterator.step;
      iterator.remaining--;
      return value;
    },
  }),
  methods: [
    ['__length_hint__()', (_vm: VM, self: LoopIterator) => self.remaining, 'How many members are left.'],
    [
      '__setstate__(state, /)',
      (vm: VM, self: LoopIterator, state: Value) => {
        const steps = Math.min(Math.max(indexLong(vm, state), 0), self.remaining);
        self.current += self.step * steps;
        self.remaining -= steps;
        return null;
      },
      'Goes over some of the members that are left.',
    ],
    reduceRow((vm, { current, step, remaining }: LoopIterator) => iterationOfRange(vm, current, step, remaining)),
  ],
  final: true,
};

export const longRangeIteratorDefinition: TypeDefinition = {
  slots: slots({
    iter: (_vm, self) => self,
    next: (_vm, self) => {
      const iterator = self as LongRangeIterator;
      if (iterator.remaining <= 0n) return undefined;
      const value = iterator.current;
      iterator.current += iterator.step;
      iterator.remaining--;
      return normalize(value);
    },
  }),
  methods: [
    [
      '__length_hint__()',
      (_vm: VM, self: LongRangeIterator) => normalize(self.remaining),
      'How many members are left.',
    ],
    [
      '__setstate__(state, /)',
      (_vm: VM, self: LongRangeIterator, state: Value) => {
        const int = asInt(state);
        if (int === undefined) throw typeError(`state must be an int, not ${typeOf(state).name}`);
        const given = BigInt(int);
        const steps = given < 0n ? 0n : given > self.remaining ? self.remaining : given;
        self.current += self.step * steps;
        self.remaining -= steps;
        return null;
      },
      'Goes over some of the members that are left.',
    ],
    reduceRow((vm, { current, step, remaining }: LongRangeIterator) =>
      iterationOfRange(vm, normalize(current), normalize(step), normalize(remaining)),
    ),
  ],
  final: true,
};
