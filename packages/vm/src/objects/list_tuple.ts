// The slots of list and tuple and of their iterators (library reference, "Sequence Types").

import type { VM } from '../vm.js';
import { memoryError, typeError } from './exceptions.js';
import { asInt } from './numbers.js';
import { type BinarySlot, binarySlots, type CompareSlot, NOT_IMPLEMENTED, slots, type Value } from './object.js';
import { compareOperation, isEqual, isIndex, listOf, reprOf, resolveIndex, toCount } from './operations.js';
import { ListIterator, PyList, PyTuple, TupleIterator } from './sequences.js';
import { typeOf } from './types.js';

/** More members than this are refused with MemoryError: the host must outlive `[0] * 10**9`. */
export const MAX_ITEMS = 2 ** 26;

function repeatItems(items: readonly Value[], count: number): Value[] {
  if (count <= 0 || items.length === 0) return [];
  if (items.length * count > MAX_ITEMS) throw memoryError();
  const result: Value[] = new Array(items.length * count);
  for (let i = 0; i < result.length; i++) result[i] = items[i % items.length] as Value;
  return result;
}

/** `*` of a sequence and an int, either way round. */
export function repetition(
  isSequence: (value: Value) => boolean,
  repeat: (value: Value, count: number) => Value,
): BinarySlot {
  return (_vm, left, right) => {
    const [sequence, times] = isSequence(left) ? [left, right] : [right, left];
    const count = asInt(times);
    if (count === undefined) throw typeError(`can't multiply sequence by non-int of type '${typeOf(times).name}'`);
    return repeat(sequence, toCount(count));
  };
}

/** Lexicographic comparison of two sequences of members (section 6.10.1 of Python's reference). */
function compareItems(itemsOf: (value: Value) => readonly Value[] | undefined): CompareSlot {
  return (vm, op, left, right) => {
    const a = itemsOf(left);
    const b = itemsOf(right);
    if (a === undefined || b === undefined) return NOT_IMPLEMENTED;
    if (a.length !== b.length && op <= 2) return op === 2;
    vm.enterNested(' in comparison');
    let i = 0;
    while (i < a.length && i < b.length && isEqual(vm, a[i] as Value, b[i] as Value)) i++;
    let result: Value;
    if (i >= a.length || i >= b.length) {
      const difference = a.length - b.length;
      result = compareLengths(op, difference);
    } else if (op <= 2) {
      result = op === 2;
    } else {
      result = compareOperation(vm, op, a[i] as Value, b[i] as Value);
    }
    vm.leaveNested();
    return result;
  };
}

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

const listItems = (value: Value) => (value instanceof PyList ? value.items : undefined);
const tupleItems = (value: Value) => (value instanceof PyTuple ? value.items : undefined);

const repeatList = repetition(
  (value) => value instanceof PyList,
  (value, count) => new PyList(repeatItems((value as PyList).items, count)),
);
const repeatTuple = repetition(
  (value) => value instanceof PyTuple,
  (value, count) => new PyTuple(repeatItems((value as PyTuple).items, count)),
);

export const listSlots = slots({
  binary: binarySlots(
    [
      1,
      (vm, left, right) => {
        if (!(left instanceof PyList)) return NOT_IMPLEMENTED;
        if (!(right instanceof PyList))
          throw typeError(`can only concatenate list (not "${typeOf(right).name}") to list`);
        vm.checkSize(left.items.length + right.items.length);
        return new PyList(left.items.concat(right.items));
      },
    ],
    [3, repeatList],
  ),
  inplace: binarySlots(
    [
      1,
      (vm, left, right) => {
        extendList(vm, left as PyList, right);
        return left;
      },
    ],
    [
      3,
      (_vm, left, right) => {
        const count = asInt(right);
        if (count === undefined) throw typeError(`can't multiply sequence by non-int of type '${typeOf(right).name}'`);
        (left as PyList).items = repeatItems((left as PyList).items, toCount(count));
        return left;
      },
    ],
  ),
  compare: compareItems(listItems),
  repr: (vm, self) => {
    if (vm.isBeingShown(self)) return '[...]';
    return `[${showItems(vm, self, (self as PyList).items)}]`;
  },
  length: (_vm, self) => (self as PyList).items.length,
  getItem: (_vm, self, key) => {
    const { items } = self as PyList;
    if (!isIndex(key)) throw typeError(`list indices must be integers or slices, not ${typeOf(key).name}`);
    return items[resolveIndex(key, items.length, 'list index out of range')] as Value;
  },
  setItem: (_vm, self, key, value) => {
    const { items } = self as PyList;
    if (!isIndex(key)) throw typeError(`list indices must be integers or slices, not ${typeOf(key).name}`);
    items[resolveIndex(key, items.length, 'list assignment index out of range')] = value;
  },
  deleteItem: (_vm, self, key) => {
    const { items } = self as PyList;
    if (!isIndex(key)) throw typeError(`list indices must be integers or slices, not ${typeOf(key).name}`);
    items.splice(resolveIndex(key, items.length, 'list assignment index out of range'), 1);
  },
  contains: (vm, self, value) => {
    const list = self as PyList;
    // The list may change while members are compared.
    for (let i = 0; i < list.items.length; i++) if (isEqual(vm, list.items[i] as Value, value)) return true;
    return false;
  },
  iter: (_vm, self) => new ListIterator(self as PyList),
});

/** `list.extend(iterable)`, as `+=` does it. */
export function extendList(vm: VM, list: PyList, iterable: Value): void {
  const added = iterable instanceof PyList ? iterable.items.slice() : listOf(vm, iterable);
  vm.checkSize(list.items.length + added.length);
  for (const item of added) list.items.push(item);
}

/** The representations of the members, while `owner` is known to be under way (a member may contain it). */
function showItems(vm: VM, owner: Value, items: readonly Value[]): string {
  vm.beginShowing(owner);
  let text = '';
  for (let i = 0; i < items.length; i++) text += `${i === 0 ? '' : ', '}${reprOf(vm, items[i] as Value)}`;
  vm.endShowing();
  return text;
}

export const tupleSlots = slots({
  binary: binarySlots(
    [
      1,
      (vm, left, right) => {
        if (!(left instanceof PyTuple)) return NOT_IMPLEMENTED;
        if (!(right instanceof PyTuple))
          throw typeError(`can only concatenate tuple (not "${typeOf(right).name}") to tuple`);
        vm.checkSize(left.items.length + right.items.length);
        return new PyTuple(left.items.concat(right.items));
      },
    ],
    [3, repeatTuple],
  ),
  compare: compareItems(tupleItems),
  repr: (vm, self) => {
    const { items } = self as PyTuple;
    if (vm.isBeingShown(self)) return '(...)';
    return `(${showItems(vm, self, items)}${items.length === 1 ? ',' : ''})`;
  },
  length: (_vm, self) => (self as PyTuple).items.length,
  getItem: (_vm, self, key) => {
    const { items } = self as PyTuple;
    if (!isIndex(key)) throw typeError(`tuple indices must be integers or slices, not ${typeOf(key).name}`);
    return items[resolveIndex(key, items.length, 'tuple index out of range')] as Value;
  },
  contains: (vm, self, value) => (self as PyTuple).items.some((item) => isEqual(vm, item, value)),
  iter: (_vm, self) => new TupleIterator(self as PyTuple),
});

export const listIteratorSlots = slots({
  iter: (_vm, self) => self,
  next: (_vm, self) => {
    const iterator = self as ListIterator;
    if (iterator.list === null) return undefined;
    const value = iterator.list.items[iterator.index];
    if (value === undefined) iterator.list = null;
    else iterator.index++;
    return value;
  },
});

export const tupleIteratorSlots = slots({
  iter: (_vm, self) => self,
  next: (_vm, self) => (self as TupleIterator).tuple.items[(self as TupleIterator).index++],
});
