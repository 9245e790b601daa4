// What list and tuple have in common: repetition, comparison, showing, searching (library reference, "Common Sequence Operations").

import type { VM } from '../vm.js';
import { specialMethod } from './attributes.js';
import { memoryError, overflowError, PyException, typeError, typeErrorType, valueError } from './exceptions.js';
import { asInt, hasIndex, indexSize } from './numbers.js';
import {
  type BinarySlot,
  type CompareSlot,
  isNotImplemented,
  isSubtype,
  NOT_IMPLEMENTED,
  type NotImplemented,
  type PyType,
  type Value,
} from './object.js';
import {
  callValue,
  compareOperation,
  isEqual,
  type LoneOperator,
  lengthOf,
  MAX_INDEX,
  REPETITIONS,
  reprOf,
  UNASKED,
} from './operations.js';
import { notImplemented } from './singletons.js';
import { indexOrUndefined, type ResolvedSlice } from './slices.js';
import { dictType, typeOf } from './types.js';

/** Whether instances have members by index; by key does not count. */
export function isSequence(type: PyType): boolean {
  const { getItem, length, setItem, deleteItem } = type.slots;
  if (getItem === null || isSubtype(type, dictType)) return false;
  if (type.isHeap) return true;
  return type.lookup('keys') === undefined && (length !== null || setItem !== null || deleteItem !== null);
}

/** More members than this are refused with MemoryError: the host must outlive `[0] * 10**9`. */
export const MAX_ITEMS = 2 ** 26;

/** `items * count`. @throws MemoryError for more members than a container may have */
export function repeatItems(items: readonly Value[], count: number): Value[] {
  const { length } = items;
  if (count <= 0 || length === 0) return [];
  if (length * count > MAX_ITEMS) throw memoryError();
  // By `push` and `concat`: V8 would take an array that was made with its length for one with holes.
  let result = items.slice();
  const size = length * count;
  while (result.length < size && result.length < 64) for (let i = 0; i < length; i++) result.push(items[i] as Value);
  while (result.length * 2 <= size) result = result.concat(result);
  return result.length < size ? result.concat(result.slice(0, size - result.length)) : result;
}

/** Tables of binary slots ask for `+` as 1 and `*` as 3 (Operator numbers). */
const ADD = 1;
const MULTIPLY = 3;

/**
 * What a sequence does when the other operand of `+` or `*` is not one it can take: a reflected method of that operand has a say
 * before the sequence refuses.
 */
function askOther(vm: VM, op: number, own: BinarySlot, left: Value, right: Value): Value | NotImplemented {
  // A class that derives from the sequence and gets here calls `__add__` by name: nobody else is asked.
  if (typeOf(left).slots.binary[op] !== own) return NOT_IMPLEMENTED;
  const slot = typeOf(right).slots.binary[op] ?? null;
  // Another sequence has no say in a repetition: it would take the roles the other way round.
  return slot === null || slot === own || REPETITIONS.has(slot) ? NOT_IMPLEMENTED : slot(vm, left, right);
}

/** `sequence * int` and `int * sequence`. */
export function repetition(
  isSequence: (value: Value) => boolean,
  repeat: (value: Value, count: number) => Value,
): BinarySlot {
  const slot: BinarySlot = (vm, left, right) => {
    const forwards = isSequence(left);
    if (!forwards && REPETITIONS.has(typeOf(left).slots.binary[MULTIPLY] as BinarySlot)) return NOT_IMPLEMENTED;
    const sequence = forwards ? left : right;
    const times = forwards ? right : left;
    if (typeof times === 'number' && times < 0x7fffffff && times > -0x80000000) return repeat(sequence, times);
    if (forwards && (asInt(times) === undefined || typeOf(times).isHeap)) {
      const result = askOther(vm, MULTIPLY, slot, left, right);
      if (!isNotImplemented(result)) return result;
    }
    if (!hasIndex(times)) throw typeError(`can't multiply sequence by non-int of type '${typeOf(times).name}'`);
    return repeat(sequence, indexSize(vm, times));
  };
  REPETITIONS.add(slot);
  return slot;
}

/**
 * `sequence + sequence`.
 * @param canFollow whether a right operand is such that the two can be concatenated
 * @param refusal the message if it is not
 */
export function concatenation(
  isSequence: (value: Value) => boolean,
  canFollow: (value: Value) => boolean,
  concatenate: (vm: VM, left: Value, right: Value) => Value,
  refusal: (left: Value, right: Value) => string,
): BinarySlot {
  const alone: LoneOperator = (vm, left, right) => {
    if (canFollow(right)) return concatenate(vm, left, right);
    throw typeError(refusal(left, right));
  };
  const slot: BinarySlot = (vm, left, right) => {
    if (!isSequence(left)) return NOT_IMPLEMENTED;
    const fits = canFollow(right);
    // A class that derives from that of the left operand was asked before.
    if (fits) {
      const type = typeOf(right);
      if (type.slots.binary[ADD] === slot || isSubtype(type, typeOf(left))) return concatenate(vm, left, right);
    }
    const result = askOther(vm, ADD, slot, left, right);
    return isNotImplemented(result) ? alone(vm, left, right) : result;
  };
  UNASKED.set(slot, alone);
  return slot;
}

/** The message of a sequence that takes its own kind only. */
export const onlyItsKind = (name: string) => (_left: Value, right: Value) =>
  `can only concatenate ${name} (not "${typeOf(right).name}") to ${name}`;

/** `sequence += other`: a right operand with a `__radd__` comes before what the sequence does `alone`. */
export function extension(alone: LoneOperator): BinarySlot {
  // Of a class that derives from the sequence, `__iadd__` comes first.
  const slot: BinarySlot = (vm, left, right) => {
    const result = typeOf(left).isHeap ? NOT_IMPLEMENTED : reflectedFirst(vm, ADD, left, right);
    return isNotImplemented(result) ? alone(vm, left, right) : result;
  };
  UNASKED.set(slot, alone);
  return slot;
}

/** `sequence *= count`. */
export function repetitionInPlace(repeat: (vm: VM, sequence: Value, count: number) => Value): BinarySlot {
  const alone: LoneOperator = (vm, left, right) => {
    if (!hasIndex(right)) throw typeError(`can't multiply sequence by non-int of type '${typeOf(right).name}'`);
    return repeat(vm, left, indexSize(vm, right));
  };
  const slot: BinarySlot = (vm, left, right) => {
    const result = reflectedFirst(vm, MULTIPLY, left, right);
    return isNotImplemented(result) ? alone(vm, left, right) : result;
  };
  UNASKED.set(slot, alone);
  return slot;
}

/** The result of an in-place operator that the right operand provides itself. */
function reflectedFirst(vm: VM, op: number, left: Value, right: Value): Value | NotImplemented {
  if (!typeOf(right).isHeap) return NOT_IMPLEMENTED;
  return askOther(vm, op, typeOf(left).slots.binary[op] as BinarySlot, left, right);
}

/** Lexicographic comparison of two sequences of members (section 6.10.1 of Python's reference). */
export function compareItems(itemsOf: (value: Value) => readonly Value[] | undefined): CompareSlot {
  return (vm, op, left, right) => {
    const a = itemsOf(left);
    const b = itemsOf(right);
    if (a === undefined || b === undefined) return NOT_IMPLEMENTED;
    if (a.length !== b.length && op <= 2) return op === 2;
    let i = 0;
    // Members that JavaScript can compare need no look at their types, nor a level of nesting.
    for (; i < a.length && i < b.length; i++) {
      const x = a[i] as Value;
      const y = b[i] as Value;
      if (x === y) continue;
      if (typeof x === 'number' ? typeof y !== 'number' : typeof x !== 'string' || typeof y !== 'string') break;
      return op <= 2 ? op === 2 : compareOperation(vm, op, x, y);
    }
    if (i >= a.length || i >= b.length) return compareLengths(op, a.length - b.length);
    return compareFrom(vm, op, left, right, itemsOf, i);
  };
}

/** Goes on at member `i`. A comparison may run Python code that changes a list: members are read anew at each step. */
function compareFrom(
  vm: VM,
  op: number,
  left: Value,
  right: Value,
  itemsOf: (value: Value) => readonly Value[] | undefined,
  i: number,
): Value {
  vm.enterNested(' in comparison');
  try {
    let a: readonly Value[];
    let b: readonly Value[];
    let isSame: boolean;
    do {
      a = itemsOf(left) as readonly Value[];
      b = itemsOf(right) as readonly Value[];
      isSame = i < a.length && i < b.length && isEqual(vm, a[i] as Value, b[i] as Value);
      if (isSame) i++;
    } while (isSame);
    a = itemsOf(left) as readonly Value[];
    b = itemsOf(right) as readonly Value[];
    if (i >= a.length || i >= b.length) return compareLengths(op, a.length - b.length);
    return op <= 2 ? op === 2 : compareOperation(vm, op, a[i] as Value, b[i] as Value);
  } finally {
    vm.leaveNested();
  }
}

/** The relation that the lengths of two sequences are in when one begins with the other. */
export function compareLengths(op: number, difference: number): boolean {
  switch (op) {
    case 1:
      return difference === 0;
    case 2:
      return difference !== 0;
    case 3:
      return difference < 0;
    case 4:
      return difference <= 0;
    case 5:
      return difference > 0;
    default:
      return difference >= 0;
  }
}

/** The representations of the members, while `owner` is known to be under way (a member may contain it). */
export function showItems(vm: VM, owner: Value, itemsOf: () => readonly Value[]): string {
  vm.beginShowing(owner);
  try {
    let text = '';
    // May run Python code that changes the list.
    for (let i = 0; i < itemsOf().length; i++) text += `${i === 0 ? '' : ', '}${reprOf(vm, itemsOf()[i] as Value)}`;
    return text;
  } finally {
    vm.endShowing();
  }
}

/** The members that a slice selects, as a new array. */
export function sliceItems(items: readonly Value[], { start, step, count }: ResolvedSlice): Value[] {
  if (step === 1) return items.slice(start, start + count);
  // V8 would take an array that was made with its length for one with holes: this one is made with other members.
  const result = items.slice(0, count);
  for (let i = 0, at = start; i < count; i++, at += step) result[i] = items[at] as Value;
  return result;
}

/** Whether a member is identical or equal to `value`. */
export function containsItem(vm: VM, itemsOf: () => readonly Value[], value: Value): boolean {
  if (typeof value === 'string' || typeof value === 'number') {
    const items = itemsOf();
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as Value;
      if (item === value) return true;
      // Another primitive of the same kind is not equal; anything else is asked below.
      if (typeof item !== 'string' && typeof item !== 'number') return findItem(vm, itemsOf, value, i) >= 0;
    }
    return false;
  }
  return findItem(vm, itemsOf, value, 0) >= 0;
}

/** The index of the first member equal to `value` from `start` on and before `stop`, or -1. */
export function findItem(
  vm: VM,
  itemsOf: () => readonly Value[],
  value: Value,
  start: number,
  stop = MAX_ITEMS,
): number {
  // The list may change while members are compared.
  for (let i = start; i < stop && i < itemsOf().length; i++) if (isEqual(vm, itemsOf()[i] as Value, value)) return i;
  return -1;
}

export function countItems(vm: VM, itemsOf: () => readonly Value[], value: Value): number {
  let count = 0;
  for (let i = 0; i < itemsOf().length; i++) if (isEqual(vm, itemsOf()[i] as Value, value)) count++;
  return count;
}

/** The `start` and `stop` of `index()`: any int, clamped, negative ones from the end. @throws TypeError if it is no index */
export function searchBound(vm: VM, value: Value | undefined, absent: number, length: number): number {
  if (value === undefined) return absent;
  const index = indexOrUndefined(vm, value);
  if (index === undefined) throw typeError('slice indices must be integers or have an __index__ method');
  if (index < 0) return index < -length ? 0 : Number(index) + length;
  return index > MAX_ITEMS ? MAX_ITEMS : Number(index);
}

/**
 * `operator.length_hint(value, byDefault)`: its length, or what its `__length_hint__` says. May run Python code.
 * @throws TypeError or ValueError if the hint is not an int from 0 on
 */
export function lengthHint(vm: VM, value: Value, byDefault: number): number {
  const { slots } = typeOf(value);
  if (slots.length !== null) {
    try {
      return lengthOf(vm, value);
    } catch (error) {
      if (!(error instanceof PyException) || !isSubtype(error.type, typeErrorType)) throw error;
    }
  }
  const method = specialMethod(vm, value, '__length_hint__');
  if (method === undefined) return byDefault;
  let hint: Value;
  try {
    hint = callValue(vm, method, []);
  } catch (error) {
    if (!(error instanceof PyException) || !isSubtype(error.type, typeErrorType)) throw error;
    return byDefault;
  }
  if (hint === notImplemented) return byDefault;
  const int = asInt(hint);
  if (int === undefined) throw typeError(`__length_hint__ must be an integer, not ${typeOf(hint).name}`);
  if (int < 0) throw valueError('__length_hint__() should return >= 0');
  if (int > MAX_INDEX) throw overflowError('Python int too large to convert to C ssize_t');
  return int as number;
}
