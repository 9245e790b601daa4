// list (library reference, "Lists"; sections 3.2.5.2 and 3.3.7 of Python's reference).

import { bindBuiltin, parseSignature } from '../builtins/signature.js';
import type { VM } from '../vm.js';
import type { TypeDefinition } from './define.js';
import { indexError, typeError, valueError } from './exceptions.js';
import { unhashable } from './hashing.js';
import { sortList } from './list-sort.js';
import { sizeArgument } from './numbers.js';
import { binarySlots, slots, type Value } from './object.js';
import { getIterator, iteratorFor, nextOf, resolveIndex } from './operations.js';
import {
  compareItems,
  concatenation,
  containsItem,
  countItems,
  extension,
  findItem,
  lengthHint,
  onlyItsKind,
  repeatItems,
  repetition,
  repetitionInPlace,
  searchBound,
  showItems,
  sliceItems,
} from './sequence-operations.js';
import { ListReverseIterator, listIterator, PyList, PyTuple } from './sequences.js';
import { adjustSlice, evaluateSlice, PySlice, subscriptOrUndefined } from './slices.js';
import { listType, tupleType, typeOf } from './types.js';

const isList = (value: Value): boolean => value instanceof PyList;

const notAnIndex = (key: Value) => typeError(`list indices must be integers or slices, not ${typeOf(key).name}`);

/** A subscript that is neither a small int nor a slice, as a number: an index that does not fit 32 bits is out of any range. */
function indexOf(vm: VM, key: Value, message: string, list: PyList): number {
  const index = subscriptOrUndefined(vm, key);
  if (index === undefined) throw notAnIndex(key);
  return resolveIndex(index, list.items.length, message);
}

function getListItem(vm: VM, self: Value, key: Value): Value {
  const list = self as PyList;
  if (typeof key === 'number') {
    const { items } = list;
    const item = items[key < 0 ? key + items.length : key];
    if (item !== undefined) return item;
  } else if (key instanceof PySlice) {
    const bounds = evaluateSlice(vm, key);
    return new PyList(sliceItems(list.items, adjustSlice(bounds, list.items.length)));
  }
  return list.items[indexOf(vm, key, 'list index out of range', list)] as Value;
}

function setListItem(vm: VM, self: Value, key: Value, value: Value): void {
  const list = self as PyList;
  if (key instanceof PySlice) setSlice(vm, list, key, value);
  else {
    const index = indexOf(vm, key, 'list assignment index out of range', list);
    list.items[index] = value;
  }
}

function deleteListItem(vm: VM, self: Value, key: Value): void {
  const list = self as PyList;
  if (key instanceof PySlice) deleteSlice(vm, list, key);
  else {
    const index = indexOf(vm, key, 'list assignment index out of range', list);
    list.items.splice(index, 1);
  }
}

/** The members of what is assigned to a slice of a list. */
function assignedItems(vm: VM, list: PyList, value: Value): readonly Value[] {
  if (value === list) return list.items.slice();
  if (value instanceof PyList && value.type === listType) return value.items;
  if (value instanceof PyTuple && value.type === tupleType) return value.items;
  const added = new PyList([]);
  extendList(vm, added, iteratorFor(vm, value, 'must assign iterable to extended slice'));
  return added.items;
}

/** `list[slice] = value` (library reference, "Mutable Sequence Types"). */
function setSlice(vm: VM, list: PyList, slice: PySlice, value: Value): void {
  const bounds = evaluateSlice(vm, slice);
  const added = assignedItems(vm, list, value);
  if (bounds.step === 1) {
    const { start, count } = adjustSlice(bounds, list.items.length);
    replaceItems(vm, list, start, count, added);
    return;
  }
  const { start, step, count } = adjustSlice(bounds, list.items.length);
  if (added.length !== count)
    throw valueError(`attempt to assign sequence of size ${added.length} to extended slice of size ${count}`);
  for (let i = 0, at = start; i < count; i++, at += step) list.items[at] = added[i] as Value;
}

/** Replaces `count` members at `start` by others. */
function replaceItems(vm: VM, list: PyList, start: number, count: number, added: readonly Value[]): void {
  const { items } = list;
  vm.checkSize(items.length - count + added.length);
  if (added.length === count) {
    for (let i = 0; i < count; i++) items[start + i] = added[i] as Value;
  } else if (added.length < 1000) {
    // As many arguments as this are no burden for the host's stack.
    items.splice(start, count, ...added);
  } else {
    list.items = items.slice(0, start).concat(added, items.slice(start + count));
  }
}

function deleteSlice(vm: VM, list: PyList, slice: PySlice): void {
  const bounds = evaluateSlice(vm, slice);
  const { start, step, count } = adjustSlice(bounds, list.items.length);
  if (count === 0) return;
  const { items } = list;
  if (step === 1) {
    items.splice(start, count);
    return;
  }
  const stride = Math.abs(step);
  const first = step > 0 ? start : start + (count - 1) * step;
  let to = first;
  for (let from = first; from < items.length; from++) {
    const distance = from - first;
    if (distance % stride === 0 && distance / stride < count) continue;
    items[to++] = items[from] as Value;
  }
  items.length = to;
}

/**
 * `list.extend(iterable)`, as `+=` does it: members are appended one by one, so an iterator sees the list grow.
 * @param asksLength whether a hint of the length is asked for, which it is not for what `*` alone hands to a call
 */
export function extendList(vm: VM, list: PyList, iterable: Value, asksLength = true): void {
  if (
    (iterable instanceof PyList && (iterable.type === listType || iterable === list)) ||
    (iterable instanceof PyTuple && iterable.type === tupleType)
  ) {
    const added = iterable.items;
    const { length } = added;
    vm.checkSize(list.items.length + length);
    if (list.items.length === 0) list.items = added.slice();
    else for (let i = 0; i < length; i++) list.items.push(added[i] as Value);
    return;
  }
  const iterator = getIterator(vm, iterable);
  // The hint is of no use here, but a `__length_hint__` or `__len__` that raises is heard.
  if (asksLength) lengthHint(vm, iterable, 0);
  const { next } = typeOf(iterator).slots;
  for (;;) {
    const member = next === null ? nextOf(vm, iterator) : next(vm, iterator);
    if (member === undefined) return;
    list.items.push(member);
    if ((list.items.length & 0xffff) === 0) vm.checkSize(list.items.length);
  }
}

function insert(vm: VM, self: PyList, index: Value, object: Value): Value {
  let at = sizeArgument(vm, index);
  const { items } = self;
  if (at < 0) at = Math.max(0, at + items.length);
  if (at >= items.length) items.push(object);
  else items.splice(at, 0, object);
  return null;
}

function pop(vm: VM, self: PyList, index: Value | undefined): Value {
  if (index === undefined) {
    const last = self.items.pop();
    if (last === undefined) throw indexError('pop from empty list');
    return last;
  }
  let at = sizeArgument(vm, index);
  // `__index__` may have changed the list.
  const { items } = self;
  if (items.length === 0) throw indexError('pop from empty list');
  if (at < 0) at += items.length;
  if (at < 0 || at >= items.length) throw indexError('pop index out of range');
  if (at === items.length - 1) return items.pop() as Value;
  if (at === 0) return items.shift() as Value;
  return items.splice(at, 1)[0] as Value;
}

function index(vm: VM, self: PyList, value: Value, start: Value | undefined, stop: Value | undefined): Value {
  const first = searchBound(vm, start, 0, self.items.length);
  const last = searchBound(vm, stop, self.items.length, self.items.length);
  const found = findItem(vm, () => self.items, value, first, stop === undefined ? undefined : last);
  if (found < 0) throw valueError('list.index(x): x not in list');
  return found;
}

function remove(vm: VM, self: PyList, value: Value): Value {
  const found = findItem(vm, () => self.items, value, 0);
  if (found < 0) throw valueError('list.remove(x): x not in list');
  self.items.splice(found, 1);
  return null;
}

const CONSTRUCTOR = parseSignature('(iterable=(), /)');

const add = concatenation(
  isList,
  isList,
  (vm, left, right) => {
    const a = (left as PyList).items;
    const b = (right as PyList).items;
    vm.checkSize(a.length + b.length);
    return new PyList(a.concat(b));
  },
  onlyItsKind('list'),
);

const multiply = repetition(isList, (value, count) => new PyList(repeatItems((value as PyList).items, count)));

export const listDefinition: TypeDefinition = {
  patternKind: 'sequence',
  documentation:
    'Built-in mutable sequence.\n\nWithout an argument, a new empty list; else the members of an iterable.',
  slots: slots({
    binary: binarySlots([1, add], [3, multiply]),
    inplace: binarySlots(
      [
        1,
        extension((vm, left, right) => {
          extendList(vm, left as PyList, right);
          return left;
        }),
      ],
      [
        3,
        repetitionInPlace((_vm, left, count) => {
          const list = left as PyList;
          if (count !== 1) list.items = repeatItems(list.items, count);
          return left;
        }),
      ],
    ),
    compare: compareItems((value) => (value instanceof PyList ? value.items : undefined)),
    hash: unhashable,
    repr: (vm, self) => {
      const list = self as PyList;
      if (list.items.length === 0) return '[]';
      if (vm.isBeingShown(self)) return '[...]';
      return `[${showItems(vm, self, () => list.items)}]`;
    },
    length: (_vm, self) => (self as PyList).items.length,
    getItem: getListItem,
    setItem: setListItem,
    deleteItem: deleteListItem,
    contains: (vm, self, value) => containsItem(vm, () => (self as PyList).items, value),
    iter: (_vm, self) => listIterator(self as PyList),
    new: (_vm, type) => new PyList([], type),
    init: (vm, self, args, keywords) => {
      const list = self as PyList;
      if (args.length === 0 && keywords === null) {
        if (list.items.length > 0) list.items = [];
        return;
      }
      // A class with a constructor of its own may take more arguments.
      const named = list.type.slots.new === listType.slots.new ? keywords : null;
      const [iterable] = bindBuiltin('list', CONSTRUCTOR, args, named) as (Value | undefined)[];
      list.items = [];
      if (iterable !== undefined) extendList(vm, list, iterable);
    },
  }),
  callOne: (vm, iterable) => {
    const list = new PyList([]);
    extendList(vm, list, iterable);
    return list;
  },
  methods: [
    ['__getitem__(index, /)', getListItem, 'The member at an index, or those of a slice as a list.'],
    [
      'append(object, /)',
      (_vm: VM, self: PyList, object: Value) => {
        self.items.push(object);
        return null;
      },
      'Adds an object at the end.',
    ],
    [
      'clear()',
      (_vm: VM, self: PyList) => {
        if (self.items.length > 0) self.items = [];
        return null;
      },
      'Removes all members.',
    ],
    ['copy()', (_vm: VM, self: PyList) => new PyList(self.items.slice()), 'A shallow copy.'],
    [
      'count(value, /)',
      (vm: VM, self: PyList, value: Value) => countItems(vm, () => self.items, value),
      'How many members are equal to a value.',
    ],
    [
      'extend(iterable, /)',
      (vm: VM, self: PyList, iterable: Value) => {
        extendList(vm, self, iterable);
        return null;
      },
      'Adds the members of an iterable at the end.',
    ],
    ['index(value, start=0, stop=2147483647, /)', index, 'The index of the first member equal to a value.'],
    ['insert(index, object, /)', insert, 'Inserts an object before an index.'],
    ['pop(index=-1, /)', pop, 'Removes and returns the member at an index, the last one without.'],
    ['remove(value, /)', remove, 'Removes the first member equal to a value.'],
    [
      'reverse()',
      (_vm: VM, self: PyList) => {
        self.items.reverse();
        return null;
      },
      'Reverses in place.',
    ],
    [
      'sort(*, key=None, reverse=False)',
      (vm: VM, self: PyList, key: Value | undefined, reverse: Value | undefined) => {
        sortList(vm, self, key ?? null, reverse ?? false);
        return null;
      },
      'Sorts in place, stably.',
    ],
    [
      '__reversed__()',
      (_vm: VM, self: PyList) => new ListReverseIterator(self),
      'An iterator from the end to the start.',
    ],
    ['__sizeof__()', (_vm: VM, self: PyList) => 20 + 4 * self.items.length, 'The size in memory, in bytes.'],
  ],
};
