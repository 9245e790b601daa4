// The slots of range and of its iterators (library reference, "Ranges").

import { indexError, typeError, valueError } from './exceptions.js';
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
import { asInt } from './numbers.js';
import { binarySlots, NOT_IMPLEMENTED, slots, type Value } from './object.js';
import { getIterator, isEqual, isIndex, nextOf, toIndex, unsupported } from './operations.js';
import { LongRangeIterator, PyRange, RangeIterator } from './sequences.js';
import { typeOf } from './types.js';

/** `range(start, stop, step)`. @throws ValueError for a step of 0 */
export function makeRange(start: Int, stop: Int, step: Int): PyRange {
  if (step === 0) throw valueError('range() arg 3 must not be zero');
  const span = step > 0 ? subtractInt(stop, start) : subtractInt(start, stop);
  const stride = step > 0 ? step : subtractInt(0, step);
  const length = span <= 0 ? 0 : addInt(floorDivideInt(subtractInt(span, 1), stride), 1);
  return new PyRange(start, stop, step, length);
}

/** The member at a resolved index. */
const memberAt = (range: PyRange, index: Int): Int => addInt(range.start, multiplyInt(index, range.step));

function contains(range: PyRange, value: Int): boolean {
  const inside =
    range.step > 0 ? value >= range.start && value < range.stop : value <= range.start && value > range.stop;
  return inside && moduloInt(subtractInt(value, range.start), range.step) === 0;
}

export const rangeSlots = slots({
  // A sequence on the left of `*=` that cannot be repeated: the other operand is not asked, even if it is one that can.
  inplace: binarySlots([3, (_vm, left, right) => unsupported('*=', left, right)]),
  compare: (_vm, op, left, right) => {
    if (!(right instanceof PyRange) || op > 2) return NOT_IMPLEMENTED;
    const a = left as PyRange;
    const equal =
      compareInt(a.length, right.length) === 0 &&
      (a.length === 0 ||
        (compareInt(a.start, right.start) === 0 && (a.length === 1 || compareInt(a.step, right.step) === 0)));
    return equal === (op === 1);
  },
  repr: (_vm, self) => {
    const { start, stop, step } = self as PyRange;
    return `range(${intToText(start)}, ${intToText(stop)}${step === 1 ? '' : `, ${intToText(step)}`})`;
  },
  length: (_vm, self) => (self as PyRange).length,
  bool: (_vm, self) => (self as PyRange).length !== 0,
  getItem: (_vm, self, key) => {
    const range = self as PyRange;
    if (!isIndex(key)) throw typeError(`range indices must be integers or slices, not ${typeOf(key).name}`);
    const index = toIndex(key);
    const resolved = index < 0 ? addInt(index, range.length) : index;
    if (resolved < 0 || resolved >= range.length) throw indexError('range object index out of range');
    return memberAt(range, resolved);
  },
  contains: (vm, self, value) => {
    const int = asInt(value);
    if (int !== undefined) return contains(self as PyRange, int);
    // Not an int: compared with each member, as for any sequence.
    const iterator = getIterator(vm, self);
    for (;;) {
      const member = nextOf(vm, iterator);
      if (member === undefined) return false;
      if (isEqual(vm, member, value)) return true;
    }
  },
  iter: (_vm, self): Value => {
    const { start, step, length } = self as PyRange;
    if (typeof start === 'number' && typeof step === 'number' && typeof length === 'number') {
      // The iterator also computes the member after the last one: it must be safe as well.
      if (Number.isSafeInteger(start + length * step)) return new RangeIterator(start, step, length);
    }
    return new LongRangeIterator(BigInt(start), BigInt(step), BigInt(length));
  },
});

export const rangeIteratorSlots = slots({
  iter: (_vm, self) => self,
  next: (_vm, self) => {
    const iterator = self as RangeIterator;
    if (iterator.remaining <= 0) return undefined;
    const value = iterator.current;
    iterator.current += iterator.step;
    iterator.remaining--;
    return value;
  },
});

export const longRangeIteratorSlots = slots({
  iter: (_vm, self) => self,
  next: (_vm, self) => {
    const iterator = self as LongRangeIterator;
    if (iterator.remaining <= 0n) return undefined;
    const value = iterator.current;
    iterator.current += iterator.step;
    iterator.remaining--;
    return normalize(value);
  },
});
