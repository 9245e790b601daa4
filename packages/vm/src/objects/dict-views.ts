// The views of a dict: keys(), values() and items() (library reference, "Dictionary view objects").

import type { VM } from '../vm.js';
import type { AttributeRow, MethodRow, TypeDefinition } from './define.js';
import { DictIterator, reversedDict } from './dict-iterators.js';
import { DictView, PyAnySet, PySet } from './dicts.js';
import { unhashable } from './hashing.js';
import { mappingProxy } from './mapping-proxy.js';
import { cursorOf } from './member-cursor.js';
import {
  type BinarySlot,
  binarySlots,
  type CompareSlot,
  isSubtype,
  NOT_IMPLEMENTED,
  slots,
  type Value,
} from './object.js';
import { contains, getIterator, isEqual, lengthOf, nextOf } from './operations.js';
import { showItems } from './sequence-operations.js';
import { PyTuple } from './sequences.js';
import { differenceUpdate, intersection, symmetricDifferenceUpdate, updateSet } from './set-operations.js';
import { SetTable } from './set-table.js';
import {
  dictItemIteratorType,
  dictItemsType,
  dictKeyIteratorType,
  dictKeysType,
  dictType,
  dictValueIteratorType,
  dictValuesType,
  setType,
} from './types.js';

const MAPPING: AttributeRow = [
  'mapping',
  (_vm: VM, self: DictView) => mappingProxy(self.dict),
  null,
  'The dict of the view, read-only.',
];

/** Whether a value is a view that is a set: of keys or items. */
const isSetView = (value: Value): value is DictView =>
  value instanceof DictView && !isSubtype(value.type, dictValuesType);
/** Whether a value counts as a set when views are compared. */
const isSetLike = (value: Value): boolean => value instanceof PyAnySet || isSetView(value);

/** The members of a view as an array. */
function members(view: DictView): Value[] {
  const list: Value[] = [];
  const cursor = cursorOf(view.dict.table);
  while (cursor.advance())
    list.push(
      isSubtype(view.type, dictKeysType)
        ? cursor.key
        : isSubtype(view.type, dictItemsType)
          ? new PyTuple([cursor.key, cursor.value])
          : cursor.value,
    );
  return list;
}

function showView(vm: VM, self: Value): string {
  const view = self as DictView;
  const { name } = view.type;
  if (vm.isBeingShown(self)) return '...';
  const list = members(view);
  return `${name}([${showItems(vm, self, () => list)}])`;
}

/** Whether every member of `left` is in `right`. */
function allIn(vm: VM, left: Value, right: Value): boolean {
  const iterator = getIterator(vm, left);
  for (;;) {
    const member = nextOf(vm, iterator);
    if (member === undefined) return true;
    if (!contains(vm, right, member)) return false;
  }
}

const compareViews: CompareSlot = (vm, op, self, other) => {
  if (!isSetLike(other)) return NOT_IMPLEMENTED;
  const mine = lengthOf(vm, self);
  const theirs = lengthOf(vm, other);
  switch (op) {
    case 1:
    case 2:
      return (mine === theirs && allIn(vm, self, other)) === (op === 1);
    case 3:
      return mine < theirs && allIn(vm, self, other);
    case 4:
      return mine <= theirs && allIn(vm, self, other);
    case 5:
      return mine > theirs && allIn(vm, other, self);
    default:
      return mine >= theirs && allIn(vm, other, self);
  }
};

/** A new table with the members of a view, or of what stands on the left of one. */
function toTable(vm: VM, value: Value): SetTable {
  const table = new SetTable();
  updateSet(
    vm,
    table,
    value instanceof DictView && value.type === dictKeysType && value.dict.type === dictType ? value.dict : value,
  );
  return table;
}

/** `&`: as for sets the smaller operand is walked over, if its size is cheap to know. */
function intersect(vm: VM, left: Value, right: Value): Value {
  let view = left;
  let other = right;
  if (!isSetView(view)) {
    view = right;
    other = left;
  }
  if (other instanceof PyAnySet && other.type === setType && lengthOf(vm, view) <= other.table.size)
    return new PySet(intersection(vm, other.table, view));
  if (isSetView(other) && lengthOf(vm, other) > lengthOf(vm, view)) [view, other] = [other, view];
  const result = new SetTable();
  const iterator = getIterator(vm, other);
  for (;;) {
    const member = nextOf(vm, iterator);
    if (member === undefined) return new PySet(result);
    if (contains(vm, view, member)) result.add(vm, member);
  }
}

const viewOperator =
  (change: (vm: VM, table: SetTable, other: Value) => void): BinarySlot =>
  (vm, left, right) => {
    const table = toTable(vm, left);
    change(vm, table, right);
    return new PySet(table);
  };

const BINARY = binarySlots(
  [2, viewOperator(differenceUpdate)],
  [10, viewOperator(updateSet)],
  [11, viewOperator(symmetricDifferenceUpdate)],
  [12, intersect],
);

const SET_METHODS: readonly MethodRow[] = [
  [
    'isdisjoint(other, /)',
    (vm: VM, self: DictView, other: Value) => {
      if (other === self) return lengthOf(vm, self) === 0;
      let walked = other;
      let searched: Value = self;
      if (isSetLike(other) && lengthOf(vm, other) > lengthOf(vm, self)) {
        walked = self;
        searched = other;
      }
      const iterator = getIterator(vm, walked);
      for (;;) {
        const member = nextOf(vm, iterator);
        if (member === undefined) return true;
        if (contains(vm, searched, member)) return false;
      }
    },
    'Whether there is no common member.',
  ],
];

const length = (_vm: VM, self: Value): number => (self as DictView).dict.table.size;

export const dictKeysDefinition: TypeDefinition = {
  final: true,
  slots: slots({
    binary: BINARY,
    compare: compareViews,
    hash: unhashable,
    repr: showView,
    length,
    contains: (vm, self, key) => (self as DictView).dict.table.get(vm, key) !== undefined,
    iter: (_vm, self) => new DictIterator(dictKeyIteratorType, (self as DictView).dict),
  }),
  methods: [
    ...SET_METHODS,
    [
      '__reversed__()',
      (_vm: VM, self: DictView) => reversedDict(self.dict, 'keys'),
      'An iterator over the keys, the last first.',
    ],
  ],
  attributes: [MAPPING],
};

export const dictItemsDefinition: TypeDefinition = {
  final: true,
  slots: slots({
    binary: BINARY,
    compare: compareViews,
    hash: unhashable,
    repr: showView,
    length,
    contains: (vm, self, item) => {
      if (!(item instanceof PyTuple) || item.items.length !== 2) return false;
      const value = (self as DictView).dict.table.get(vm, item.items[0] as Value);
      return value !== undefined && isEqual(vm, value, item.items[1] as Value);
    },
    iter: (_vm, self) => new DictIterator(dictItemIteratorType, (self as DictView).dict),
  }),
  methods: [
    ...SET_METHODS,
    [
      '__reversed__()',
      (_vm: VM, self: DictView) => reversedDict(self.dict, 'items'),
      'An iterator over the pairs, the last first.',
    ],
  ],
  attributes: [MAPPING],
};

export const dictValuesDefinition: TypeDefinition = {
  final: true,
  slots: slots({
    repr: showView,
    length,
    iter: (_vm, self) => new DictIterator(dictValueIteratorType, (self as DictView).dict),
  }),
  methods: [
    [
      '__reversed__()',
      (_vm: VM, self: DictView) => reversedDict(self.dict, 'values'),
      'An iterator over the values, the last first.',
    ],
  ],
  attributes: [MAPPING],
};
